import { type HighlightRanges, useHighlights } from '../highlights';
import { rowOf, sideOf } from '../row-element';
import type { ViewModel } from '../view-model';
import { matchesOf } from './matches';
import { rangeIn } from './side-text';
import type { WordsOfRow } from './word-at-point';

/** What the style sheet draws. */
const OWN = 'diptych-word';
const OTHERS = 'diptych-match';

/** Draws the words that the reader is at and what they became. */
export function useWordPaint({ words, store }: ViewModel): void {
  useHighlights([OWN, OTHERS], () => {
    const shown = words.shown.value;
    // Other text in the row is other nodes to draw on.
    void shown?.entry.pair.value;
    const isThere = shown !== undefined && store.pairs.entries.value[shown.entry.index] === shown.entry;
    return () => (isThere ? rangesOf(shown) : {});
  }, [words, store]);
}

function rangesOf(shown: WordsOfRow): HighlightRanges<typeof OWN | typeof OTHERS> {
  const row = rowOf(shown.entry);
  if (!row) return {};
  const { own, others } = matchesOf(shown.entry.pair.peek(), shown);
  const rangesIn = (side: WordsOfRow['side'], found: typeof own) => {
    const element = sideOf(row, side);
    return element ? found.flatMap((range) => rangeIn(element, range) ?? []) : [];
  };
  const other = shown.side === 'original' ? 'translation' : 'original';
  return { [OWN]: rangesIn(shown.side, own), [OTHERS]: rangesIn(other, others) };
}
