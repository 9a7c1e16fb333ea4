import { inlineText } from '../../core/inline';
import type { PairEntry, PairList } from '../pair-list';
import type { SideName } from '../sides';
import { wordBounds } from '../word-bounds';
import type { WordPlace } from './matches';
import { offsetIn, rangeIn } from './side-text';

/** Words of a row. */
export interface WordsOfRow extends WordPlace {
  entry: PairEntry;
}

/** A side of a row as it stands in the document. */
interface SideElement {
  element: HTMLElement;
  entry: PairEntry;
  side: SideName;
}

/** The side that a node is in, and whose; undefined elsewhere, and where there is nothing to read yet. */
export function sideAt(node: Node, pairs: PairList): SideElement | undefined {
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-side]');
  const id = element?.closest<HTMLElement>('[data-pair]')?.dataset.pair;
  const entry = id === undefined ? undefined : pairs.find(id);
  if (!element || !entry) return undefined;
  const side = element.dataset.side === 'original' ? 'original' : 'translation';
  return side === 'original' || entry.pair.peek().state === 'done' ? { element, entry, side } : undefined;
}

/** The word at a point of the window, in CSS pixels, of a pair whose words are aligned. */
export function wordAtPoint(x: number, y: number, pairs: PairList): WordsOfRow | undefined {
  const caret = caretAt(x, y);
  const place = caret && sideAt(caret.node, pairs);
  if (!caret || !place) return undefined;
  const { element, entry, side } = place;
  const pair = entry.pair.peek();
  const at = pair.alignment && offsetIn(element, caret.node, caret.offset);
  if (at === undefined) return undefined;
  const text = inlineText((side === 'original' ? pair.original : pair.translation) ?? []);
  // The caret nearest to a point may be that at the edge of the word beside it, or of the last word of a line.
  const range = wordBounds(text, element.lang).find(
    (word) => word.start <= at && at <= word.end && isAt(rangeIn(element, word), x, y),
  );
  return range && { entry, side, range };
}

function isAt(range: Range | undefined, x: number, y: number): boolean {
  return Array.from(range?.getClientRects() ?? []).some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  // Not in Chrome before 128, which has the older one.
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
