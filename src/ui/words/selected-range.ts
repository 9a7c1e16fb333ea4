import { inlineText } from '../../core/inline';
import type { PairList } from '../pair-list';
import { offsetIn } from './side-text';
import { sideAt, type WordsOfRow } from './word-at-point';

/** The selected words of one side of one sentence, without the space round them; undefined where the selection is anything else. */
export function selectedRange(pairs: PairList): WordsOfRow | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const place = sideAt(range.startContainer, pairs);
  if (!place) return undefined;
  const { element, entry, side } = place;
  const from = offsetIn(element, range.startContainer, range.startOffset);
  const to = offsetIn(element, range.endContainer, range.endOffset);
  if (from === undefined || to === undefined) return undefined;
  const { original, translation = [] } = entry.pair.peek();
  const selected = inlineText(side === 'original' ? original : translation).slice(from, to);
  const start = from + selected.length - selected.trimStart().length;
  const end = start + selected.trim().length;
  return start < end ? { entry, side, range: { start, end } } : undefined;
}
