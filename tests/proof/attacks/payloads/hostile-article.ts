import type { LittleSite } from '../../../servers/little-site';
import type { Payload } from './all-payloads';
import { scriptCalling } from './script-text';

/** The last paragraph: who shows it has got over all that is before it. */
export const LAST = 'Qui finisce la notizia, e nessuno si è fatto male.';

const PROSE =
  'Il vecchio faro di Capo Sereno torna ad accendersi questa sera, e il paese intero scende al porto per vederlo da vicino.';

/** Small, so that much of it is on the screen at once. */
const STYLE = 'body { font: 9px/1.1 sans-serif; margin: 0 } p { margin: 1px } img { display: none }';

/** No page is longer than what can be selected of it at once. */
const SECTION_CHARS = 4000;

/** Which of the payloads a sentence of an article says that it has. */
export function caseOf(text: string): number | undefined {
  const [, id] = /(?:caso|rimando) (7\d{3})/.exec(text) ?? [];
  return id === undefined ? undefined : Number(id);
}

interface GivenTexts {
  payloads: { id: number; text: string }[];
  sectionChars: number;
}

/** Runs in the page: a text is only ever a text there, whatever it is. */
function writeTexts({ payloads, sectionChars }: GivenTexts): void {
  const add = (parent: Element, name: string, ...parts: string[]) => {
    const element = document.createElement(name);
    element.append(...parts);
    parent.append(element);
    return element;
  };
  const article = document.querySelector('#article') as Element;
  let section: Element | undefined;
  let room = 0;
  for (const { id, text } of payloads) {
    const needed = 2 * text.length + 150;
    if (!section || needed > room) {
      section = add(article, 'section');
      room = sectionChars;
    }
    room -= needed;
    add(section, 'p', `Ecco il caso ${id}: ${text} e qui finisce.`);
    const line = add(section, 'p', `Ecco il rimando ${id}: `);
    const link = add(line, 'a', `parola ${id}`);
    for (const name of ['href', 'title', 'ping']) link.setAttribute(name, text);
    line.append(' e una figura ');
    const image = add(line, 'img');
    for (const name of ['alt', 'src', 'srcset', 'title']) image.setAttribute(name, text);
    line.append(' che nessuno vede.');
  }
}

/** Puts a page there whose article has each payload as a text, as the address of a link and of an image, and as their words. */
export function putArticle(site: LittleSite, path: string, payloads: readonly Payload[]): string {
  const texts = payloads.map(({ id, text }) => ({ id, text }));
  const script = scriptCalling(writeTexts, { payloads: texts, sectionChars: SECTION_CHARS });
  site.put(path, articleWith(script));
  return site.origin + path;
}

/** An article of a few paragraphs with this in the middle of it and that in its head, as they are. */
export function articleWith(inside: string, head = ''): string {
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Notizie dal porto</title>
<meta property="og:type" content="article"><style>${STYLE}</style>${head}</head><body>
<article id="article"><h1>Notizie dal porto di Capo Sereno</h1><p>${PROSE} ${PROSE}</p><p>${PROSE}</p>${inside}
<p>${PROSE}</p><p>${PROSE}</p><p>${LAST}</p></article>
</body></html>`;
}
