import type { Page } from '../harness/driver';

/** Where a word of a side is in the window: the middle of its first place there. */
export function placeOf(view: Page, side: string, word: string): Promise<[number, number]> {
  return view.evaluate(
    (selector, wanted) => {
      const root = document.querySelector(selector);
      const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return [x + width / 2, y + height / 2] as [number, number];
      }
      throw new Error(`${selector} has no ${wanted}`);
    },
    side,
    word,
  );
}

/** Waits until these words are marked: those the reader is at and those they became, a bar between them. */
export async function marked(view: Page, words: string): Promise<void> {
  await view.waitFor(
    (wanted) => {
      const textOf = (name: string) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()).join(' ');
      return [textOf('diptych-word'), textOf('diptych-match')].join(' | ') === wanted;
    },
    [words],
    { what: `the marks ${words}` },
  );
}

/** Selects words of an original, as far as a script can. */
export function selectWords(view: Page, pair: string, words: string): Promise<void> {
  return view.evaluate(
    (id, wanted) => {
      const node = document.querySelector(`[data-pair="${id}"] [data-side="original"]`)?.firstChild;
      const at = node?.textContent?.indexOf(wanted) ?? -1;
      if (!node || at < 0) throw new Error(`${id} does not begin with a text that has ${wanted}`);
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    },
    pair,
    words,
  );
}

/** Waits for words to be looked up: what the panel says of them, line by line. */
export function lookedUp(view: Page): Promise<string[]> {
  return view.waitFor(
    () => {
      const panel = document.querySelector('.look-up[aria-busy="false"]');
      return panel && [...panel.querySelectorAll('p')].map((line) => line.textContent ?? '');
    },
    [],
    { what: 'words that are looked up' },
  );
}
