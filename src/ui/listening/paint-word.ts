import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onNextFrame } from '../frames';
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
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  const row = word && document.querySelectorAll('[data-pair]')[word.entry.index];
  const side = word && row?.querySelector(`[data-side="${word.side}"]`);
  const range = side && rangeIn(side, word.range);
  if (range) highlights.set(NAME, new Highlight(range));
  else highlights.delete(NAME);
}
