import { useHighlights } from '../highlights';
import { rowOf, sideOf } from '../row-element';
import type { ViewModel } from '../view-model';
import { rangeIn } from '../words/side-text';

/** What the style sheet draws. */
const NAME = 'diptych-spoken';

/** Draws the word that is being said, where the voice tells. */
export function useSpokenWordPaint({ player }: ViewModel): void {
  useHighlights([NAME], () => {
    const word = player.word.value;
    return () => {
      const side = word && sideOf(rowOf(word.entry), word.side);
      const range = side && rangeIn(side, word.range);
      return { [NAME]: range ? [range] : [] };
    };
  }, [player]);
}
