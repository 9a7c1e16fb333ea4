import { sentence } from '../../../tools/demo/sentences';

/** Everything the page ever says is one of these. */
export const STORM_TEXTS: readonly string[] = Array.from({ length: 400 }, (_, index) => sentence(index));
export const STORM_SECONDS = 10;
const CHANGES_PER_SECOND = 1000;

/**
 * An article that changes 1,000 nodes a second for 10 s, from `benchStorm()` on: cells of a ticker get another text, paragraphs
 * come and go, nodes are used again for another text. It uses no promises, so that microtasks are not its own.
 */
export function stormPage(): string {
  const article = STORM_TEXTS.slice(0, 30).map((text) => `<p>${text} ${text}</p>`);
  return `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>La cronaca in diretta</title><meta property="og:type" content="article"></head>
<body><article><h1>${STORM_TEXTS[50]}</h1>
<ul id="ticker">${STORM_TEXTS.slice(30, 50)
    .map((text) => `<li>${text}</li>`)
    .join('')}</ul>
<div id="article">${article.join('\n')}</div></article>
<script>
const texts = ${JSON.stringify(STORM_TEXTS)};
const seconds = ${STORM_SECONDS};
let turn = 0;
// Every text comes before one comes again: seven and their number have no divisor in common.
const next = () => texts[(turn = (turn + 7) % texts.length)];
function benchStorm() {
  const cells = [...document.querySelectorAll('#ticker li')];
  const body = document.getElementById('article');
  const began = performance.now();
  window.stormChanges = 0;
  const timer = setInterval(() => {
    const due = Math.min(seconds, (performance.now() - began) / 1000) * ${CHANGES_PER_SECOND};
    for (; window.stormChanges < due; window.stormChanges += 10) {
      for (let cell = 0; cell < 4; cell += 1) cells[(turn + cell) % cells.length].textContent = next();
      for (let line = 0; line < 2; line += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = next();
        body.append(paragraph);
        body.querySelector('p').remove();
      }
      body.querySelectorAll('p')[turn % 20].firstChild.nodeValue = next();
      body.insertBefore(body.querySelectorAll('p')[turn % 20], body.firstChild);
    }
    if (performance.now() - began < seconds * 1000) return;
    clearInterval(timer);
    window.stormIsOver = true;
  }, 10);
}
</script></body></html>`;
}
