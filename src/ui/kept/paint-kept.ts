import { useHighlights } from '../highlights';
import { rowOf, sideOf } from '../row-element';
import type { ViewModel } from '../view-model';
import { rangeIn } from '../words/side-text';
import { isInPlace } from './kept-article';

/** What the style sheet draws. */
const NAME = 'diptych-kept';

/** Draws the words that the reader marked. `mounted` grows with the rows, and more rows are more places to draw in. */
export function useKeptPaint({ kept, store }: ViewModel, mounted: number): void {
  useHighlights([NAME], () => {
    const highlights = kept.kept.value?.highlights ?? [];
    // Other sentences, and other text in them, are other nodes to draw on.
    const marked = highlights.flatMap((highlight) => {
      void store.pairs.entries.value;
      const entry = store.pairs.find(highlight.pair);
      return entry && isInPlace(highlight, entry.pair.value) ? { entry, ...highlight } : [];
    });
    return () => ({
      [NAME]: marked.flatMap(({ entry, side, range }) => {
        const element = sideOf(rowOf(entry), side);
        return (element && rangeIn(element, range)) ?? [];
      }),
    });
  }, [kept, store, mounted]);
}
