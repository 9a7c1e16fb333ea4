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

/** What a reader sees in an element, of labels, hints and headings: no choices of a closed list, and nothing in `left`. */
export function visibleText(element: Element, left?: (part: Element) => boolean): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node instanceof Element && (node.matches('option, datalist, .visually-hidden') || left?.(node))
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
