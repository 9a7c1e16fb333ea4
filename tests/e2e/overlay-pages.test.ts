import { expect, test } from 'vitest';
import { articlePage, livePage } from './flows/live-page';
import { goToEnd, takeNote, whatChanged } from './flows/restore-flow';
import { startSite } from './flows/translation-flow';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();

/** One block of each make: its text, and the page's markup around it. */
const MAKES: Record<string, (text: string) => string> = {
  card: (text) => `<a class="card" id="card" href="/altra" style="display: block"><h3>${text}</h3></a>`,
  'text in an inline wrapper': (text) => `<span id="wrapper"><font><p>${text}</p></font></span>`,
  'table cell': (text) =>
    `<table style="table-layout: fixed; width: 600px"><tr><td id="cell">${text}</td><td>12</td></tr></table>`,
  'list item': (text) => `<ul><li id="item">${text}</li></ul>`,
  'item of a list in a list': (text) => `<ol><li>Primo<ul><li id="inner-item">${text}</li></ul></li></ol>`,
  caption: (text) =>
    `<figure><svg width="80" height="40"></svg><figcaption id="caption">${text}</figcaption></figure>`,
  'child of display: contents': (text) => `<div style="display: contents"><p id="boxless">${text}</p></div>`,
  'display: contents itself': (text) => `<div><p id="no-box" style="display: contents">${text}</p></div>`,
  'grid item': (text) =>
    `<div style="display: grid; grid-template-columns: 280px 280px"><p id="grid-one">${text}</p><p id="grid-two">12</p></div>`,
  'flex item': (text) =>
    `<div style="display: flex"><p id="flex-one" style="flex: 0 0 300px">${text}</p><p id="flex-two" style="flex: 0 0 200px">12</p></div>`,
  'flex item without a box of its own': (text) => `<div id="flex-text" style="display: flex">${text}</div>`,
  'text in columns': (text) => `<div style="column-count: 2; width: 640px"><p id="column">${text}</p></div>`,
  'sticky bar': (text) => `<div style="position: sticky; top: 0"><p id="sticky">${text}</p></div>`,
  'text of an open component': (text) => `<x-card id="component" data-text="${text}"></x-card>`,
  'text written the other way': (text) => `<div dir="rtl"><p id="other-way">${text}</p></div>`,
  'text between line breaks': (text) => `<div id="breaks">${text}<br><br>Fine della nota di servizio.</div>`,
  definition: (text) => `<dl><dt>Molo</dt><dd id="definition">${text}</dd></dl>`,
  quotation: (text) => `<blockquote id="quotation">${text}</blockquote>`,
};
const textOf = (make: string) =>
  `La cosa chiamata ${make.replace(/\W+/g, '')} fu vista dal vecchio pescatore sul molo.`;

const COMPONENT = `<script>customElements.define('x-card', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>' + this.dataset.text + '</p>'; } });</script>`;

/** Where the reader's own things are, and what a page wants left alone; each with a text that must not go anywhere. */
const UNTOUCHED: Record<string, (text: string) => string> = {
  editor: (text) => `<div id="u0" contenteditable="true"><p>${text}</p><p>${text}</p></div>`,
  'plain editor': (text) => `<div id="u1" contenteditable="plaintext-only">${text}</div>`,
  'editor by its role': (text) => `<div id="u2" role="textbox"><p>${text}</p></div>`,
  'text field': (text) => `<textarea id="u3">${text}</textarea>`,
  select: (text) => `<select id="u4"><option>${text}</option></select>`,
  button: (text) => `<button id="u5">${text}</button>`,
  form: (text) => `<form id="u6"><label>${text} <input></label><p>${text}</p></form>`,
  code: (text) => `<pre id="u7"><code>${text}</code></pre>`,
  maths: (text) => `<math id="u8"><mtext>${text}</mtext></math>`,
  'not to be translated': (text) => `<p id="u9" translate="no">${text}</p>`,
  'not to be translated, by its class': (text) => `<div id="u10" class="notranslate"><p>${text}</p></div>`,
  picture: (text) => `<svg id="u11" width="300" height="20"><text y="15">${text}</text></svg>`,
  script: (text) => `<script id="u12" type="text/plain">${text}</script>`,
};
const secretOf = (make: string) =>
  `Il segreto di ${make.replace(/\W+/g, '')} non deve uscire da questa pagina per nessuna ragione.`;

inBrowsersAlike('an overlay on pages of every make', (browser) => {
  const live = livePage(browser, site);

  const openMakes = () =>
    live.open(
      articlePage(
        Object.entries(MAKES)
          .map(([make, of]) => of(textOf(make)))
          .join('\n'),
        COMPONENT,
      ),
    );
  /** Where the page's own boxes are; of one that goes on in another column where it begins. */
  const boxes = () =>
    live.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#article [id]')].map((element) => {
        const { left, width } = element.getClientRects()[0] ?? { left: 0, width: 0 };
        return [element.id, Math.round(left), Math.round(width)];
      }),
    );

  test('translates each block once, where it can be seen', async () => {
    await openMakes();
    await takeNote(live.control, live.tabId);
    await live.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    expect(await live.toggle()).toMatchObject({ ok: true, value: { shown: true } });
    const makes = Object.keys(MAKES);
    const portion = 6;
    for (let at = 0; at < makes.length; at += portion) {
      // What is far from the screen has to wait until the reader is there.
      await live.page.evaluate((share) => {
        scrollTo({ top: document.documentElement.scrollHeight * share, behavior: 'instant' });
      }, at / makes.length);
      await live.shows(...makes.slice(at, at + portion).map(textOf));
    }
    await live.toggle();
    const changes = await whatChanged(live.control, live.tabId, false);
    expect(changes.filter((change) => !change.startsWith('place'))).toEqual([]);
  });

  test('moves no box of the page to the side', async () => {
    await openMakes();
    const before = await boxes();
    await live.toggle();
    await live.shows(textOf('card'));
    await goToEnd(live.control, live.tabId);
    await live.shows(textOf('quotation'));
    expect(await boxes()).toEqual(before);
  });

  test('puts nothing into editors, fields, code and what is to be left alone, and sends nothing of it', async () => {
    const inside = Object.entries(UNTOUCHED).map(([make, of]) => of(secretOf(make)));
    const last = 'Dopo tutte queste cose viene un paragrafo che si può leggere.';
    await live.open(articlePage(`${inside.join('\n')}<p>${last}</p>`));
    await live.toggle();
    await goToEnd(live.control, live.tabId);
    await live.shows(last);
    const touched = (await live.hosts()).filter(({ inside: ids }) => ids.some((id) => /^u\d+$/.test(id)));
    expect(touched).toEqual([]);
    for (const make of Object.keys(UNTOUCHED)) await live.lacks(secretOf(make));
    expect(live.sent().filter((text) => text.includes('segreto'))).toEqual([]);
  });

  test('translates a frame of the same site, and leaves a sandboxed one alone', async () => {
    const inner = 'Il quadro interno racconta la storia del vecchio capitano e della sua barca rossa.';
    const closed = 'Il quadro chiuso racconta un altro segreto che nessuno deve leggere qui dentro.';
    live.site.put('/quadro', `<!doctype html><html lang="it"><body><p>${inner}</p></body></html>`);
    await live.open(
      articlePage(
        `<iframe src="/quadro" width="600" height="200"></iframe>
         <iframe sandbox srcdoc="<p>${closed}</p>" width="600" height="100"></iframe>`,
      ),
    );
    await takeNote(live.control, live.tabId);
    await live.toggle();
    await live.page.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    await live.shows(inner);
    await live.lacks(closed);
    await live.toggle();
    await live.lacks(inner);
    expect(
      (await whatChanged(live.control, live.tabId, false)).filter((what) => !what.startsWith('place')),
    ).toEqual([]);
  });

  test.each([
    ['XML', 'application/xml', '<?xml version="1.0"?><notizie><titolo>Il porto riapre</titolo></notizie>'],
    [
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Il porto riapre</text></svg>',
    ],
  ])('says why a page of %s is not translated, and changes nothing in it', async (_, type, body) => {
    await live.open({ type, body });
    const source = () =>
      live.control.inPage(live.tabId, () => new XMLSerializer().serializeToString(document));
    const before = await source();
    expect(await live.toggle()).toEqual({
      ok: false,
      error: { kind: expect.stringMatching(/^(not-a-web-page|page-without-article|page-empty)$/) },
    });
    expect(await live.hosts()).toEqual([]);
    expect(await source()).toBe(before);
  });

  test('begins with the screen of a page that has 10,000 paragraphs', async () => {
    const first = 'Il primo paragrafo di una pagina senza fine parla del faro e del mare.';
    const many = Array.from(
      { length: 10_000 },
      (_, index) => `<p>La riga numero ${index} parla del faro e del mare.</p>`,
    );
    await live.open(articlePage(many.join('\n')).replace('<p>', `<p>${first}</p><p>`));
    expect(await live.toggle()).toMatchObject({ ok: true });
    await live.shows(first);
    expect(live.sent().length).toBeLessThan(500);
    await live.page.evaluate(() =>
      scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }),
    );
    await live.shows('La riga numero 5010 parla del faro e del mare.');
    expect(live.sent().length).toBeLessThan(1000);
    await live.toggle();
    expect(await live.hosts()).toEqual([]);
  });
});
