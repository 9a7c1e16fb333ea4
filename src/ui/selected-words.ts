import type { PairEntry } from './pair-list';
import type { ViewModel } from './view-model';

/** Words that the reader has selected in the translation of one sentence. */
export interface SelectedWords {
  entry: PairEntry;
  words: string;
}

/** Undefined where nothing is selected, or more than words of one translation: then the marked sentence is meant. */
export function selectedWords({ store }: ViewModel): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [first, last] = [translationOf(range.startContainer), translationOf(range.endContainer)];
  const id = first?.closest<HTMLElement>('[data-pair]')?.dataset.pair;
  const entry = id ? store.pairs.find(id) : undefined;
  if (!first || first !== last || entry?.pair.peek().state !== 'done') return undefined;
  const copy = range.cloneContents();
  // The box of an image has words of its own, which nobody translated.
  for (const box of copy.querySelectorAll('.image')) box.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith(' ');
  const words = oneLine(copy.textContent);
  return words && words !== oneLine(first.textContent) ? { entry, words } : undefined;
}

function translationOf(node: Node): Element | null | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-side="translation"]');
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
