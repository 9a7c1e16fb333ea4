import { pagesOf, SETS } from '../../bench/extract/pages';
import { serveLittleSite } from '../../servers/little-site';
import type { Control } from '../harness/control';

/** Real pages, each under an address of its own. Nothing but an extension can change one. */
export interface RealPages {
  /** Address and name of each. */
  pages: { address: string; name: string }[];
  close(): Promise<void>;
}

/** No script runs and nothing is loaded: what is there is the same every time, and nobody hears of it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Serves every `step`th page of the evaluation data. */
export async function serveRealPages(evalFolder: string, step = 1): Promise<RealPages> {
  const site = await serveLittleSite();
  const all = SETS.flatMap((set) => [...pagesOf(evalFolder, set)]).filter((_, index) => index % step === 0);
  const pages = all.map(({ set, id, html }, index) => {
    const path = `/${index}/notizia`;
    // A page that goes elsewhere by itself is no page to come back to.
    const body = html.replace(/<meta\b[^>]*http-equiv=["']?refresh[^>]*>/gi, '');
    site.put(path, { body, headers: { 'content-security-policy': POLICY } });
    return { address: site.origin + path, name: `${set} ${id}` };
  });
  return { pages, close: site.close };
}

/**
 * Puts the reader in the middle of the page, with the focus on a link and some words selected, and notes all that has to be as it
 * was: the source to the byte, each element itself, the place, the focus, the selection, and the style sheets.
 */
export async function takeNote(control: Control, tabId: number): Promise<void> {
  await control.inPage(tabId, () => {
    scrollTo({ top: document.documentElement.scrollHeight / 3, behavior: 'instant' });
    const links = [...document.querySelectorAll<HTMLElement>('a[href]')];
    links[links.length >> 1]?.focus({ preventScroll: true });
    const blocks = [...document.querySelectorAll('p')].filter(
      ({ firstChild }) => firstChild?.nodeType === 3 && (firstChild.nodeValue ?? '').length > 20,
    );
    const text = blocks[blocks.length >> 1]?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 3, text, 15);
    const { activeElement, adoptedStyleSheets } = document;
    const selection = getSelection();
    Object.assign(globalThis, {
      noteOfPage: {
        source: document.documentElement.outerHTML,
        elements: [...document.querySelectorAll('*')],
        activeElement,
        adopted: adoptedStyleSheets.length,
        selection: [
          selection?.anchorNode,
          selection?.anchorOffset,
          selection?.focusNode,
          selection?.focusOffset,
        ],
        place: [scrollX, scrollY],
      },
    });
    return true;
  });
}

/** Goes to the end of the page. */
export async function goToEnd(control: Control, tabId: number): Promise<void> {
  await control.inPage(tabId, () =>
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
  );
}

/** What is not as it was noted, in words; empty where all is. At the end of a page is at its end. */
export function whatChanged(control: Control, tabId: number, isAtEnd: boolean): Promise<string[]> {
  return control.inPage(
    tabId,
    (end) => {
      interface Note {
        source: string;
        elements: Element[];
        activeElement: Element | null;
        adopted: number;
        selection: unknown[];
        place: [number, number];
      }
      const { noteOfPage: note } = globalThis as unknown as { noteOfPage: Note };
      const changes: string[] = [];
      const source = document.documentElement.outerHTML;
      if (source !== note.source) {
        let at = 0;
        while (source[at] === note.source[at]) at += 1;
        const around = (html: string) => html.slice(Math.max(0, at - 60), at + 100);
        changes.push(`source at ${at}: ${around(note.source)} => ${around(source)}`);
      }
      const elements = [...document.querySelectorAll('*')];
      const isSame = elements.length === note.elements.length;
      if (!isSame || elements.some((element, index) => element !== note.elements[index]))
        changes.push('elements are others');
      if (document.activeElement !== note.activeElement) changes.push('focus');
      if (document.adoptedStyleSheets.length !== note.adopted) changes.push('adopted style sheets');
      const now = getSelection();
      const selection = [now?.anchorNode, now?.anchorOffset, now?.focusNode, now?.focusOffset];
      if (selection.some((part, index) => part !== note.selection[index])) changes.push('selection');
      const here = [scrollX, scrollY] as const;
      if (end) scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const [x, y] = end ? [scrollX, scrollY] : note.place;
      if (here.some((at, axis) => Math.abs(at - (axis === 0 ? x : y)) > 1))
        changes.push(`place: ${here.join(', ')} for ${x}, ${y}`);
      return changes;
    },
    isAtEnd,
  );
}

/**
 * Waits until translations stand on the screen and no more come, or a while where none do: a page may have nothing to translate.
 * Gives how many stand there.
 */
export function translationsSettle(control: Control, tabId: number): Promise<number> {
  return control.inPage(tabId, async () => {
    const count = () =>
      [...document.querySelectorAll('[data-diptych]')].filter(
        (host) => host.getBoundingClientRect().height > 0,
      ).length;
    const frame = () => new Promise((resolve) => setTimeout(resolve, 40));
    let [last, still] = [0, 0];
    for (let turn = 0; turn < 25 && still < 3; turn += 1) {
      await frame();
      const now = count();
      still = now > 0 && now === last ? still + 1 : 0;
      last = now;
    }
    return last;
  });
}
