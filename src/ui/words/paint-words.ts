import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onNextFrame } from '../frames';
import type { ViewModel } from '../view-model';
import { matchesOf } from './matches';
import { rangeIn } from './side-text';
import type { WordsOfRow } from './word-at-point';

/** What the style sheet draws. */
const NAMES = { own: 'diptych-word', others: 'diptych-match' } as const;

/**
 * Draws the words that the reader is at and what they became, as highlights: nothing in the document is another for them.
 * Browsers without highlights draw nothing.
 */
export function useWordPaint({ words, store }: ViewModel): void {
  useEffect(() => {
    const stop = effect(() => {
      const shown = words.shown.value;
      // Other text in the row is other nodes to draw on.
      void shown?.entry.pair.value;
      const isThere = shown !== undefined && store.pairs.entries.value[shown.entry.index] === shown.entry;
      return onNextFrame(() => paint(isThere ? shown : undefined));
    });
    return () => {
      stop();
      paint(undefined);
    };
  }, [words, store]);
}

function paint(shown: WordsOfRow | undefined): void {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  for (const name of Object.values(NAMES)) highlights.delete(name);
  const pair = shown?.entry.pair.peek();
  // Rows are mounted in order, so that a row's place is its sentence's.
  const row = shown && document.querySelectorAll('[data-pair]')[shown.entry.index];
  if (!pair || !row) return;
  const matches = matchesOf(pair, shown);
  const other = shown.side === 'original' ? 'translation' : 'original';
  for (const [part, side] of [
    ['own', shown.side],
    ['others', other],
  ] as const) {
    const element = row.querySelector(`[data-side="${side}"]`);
    const ranges = element ? matches[part].flatMap((range) => rangeIn(element, range) ?? []) : [];
    if (ranges.length > 0) highlights.set(NAMES[part], new Highlight(...ranges));
  }
}
