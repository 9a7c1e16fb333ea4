import { searchText } from '../../core/search-text';

/** The words of what was typed, folded as people type what they look for: `Žižek` is found by `zizek`. */
export function wordsOf(query: string): string[] {
  return searchText(query).folded.split(' ').filter(Boolean);
}

/** Whether a text has all the words in it, or the beginnings or parts of them. */
export function hasAll(text: string, words: readonly string[]): boolean {
  const { folded } = searchText(text);
  return words.every((word) => folded.includes(word));
}

/** Longer lists, as of languages and voices, are of what there is in the world, not of what this page says. */
const MOST_OPTIONS = 12;

/**
 * What a reader sees in an element, of labels, hints and headings, and the choices of closed lists that are short; nothing in `left`.
 */
export function visibleText(element: Element, left?: (part: Element) => boolean): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node instanceof Element &&
        (node.matches('datalist, .visually-hidden') || isLongList(node) || left?.(node))
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    },
  );
  const texts: string[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) texts.push(walker.currentNode.textContent ?? '');
  }
  return texts.join(' ');
}

function isLongList(element: Element): boolean {
  return element instanceof HTMLSelectElement && element.options.length > MOST_OPTIONS;
}
