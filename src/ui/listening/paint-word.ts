import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onNextFrame } from '../frames';
import { drawHighlight } from '../highlights';
import { rowOf, sideOf } from '../row-element';
import type { ViewModel } from '../view-model';
import { rangeIn } from '../words/side-text';
import type { SpokenWord } from './player';

/** What the style sheet draws. */
const NAME = 'diptych-spoken';

/** Draws the word that is being said, where the voice tells. */
export function useSpokenWordPaint({ player }: ViewModel): void {
  useEffect(() => {
    const stop = effect(() => {
      const word = player.word.value;
      return onNextFrame(() => paint(word));
    });
    return () => {
      stop();
      paint(undefined);
    };
  }, [player]);
}

function paint(word: SpokenWord | undefined): void {
  const side = word && sideOf(rowOf(word.entry), word.side);
  const range = side && rangeIn(side, word.range);
  drawHighlight(NAME, range ? [range] : []);
}
