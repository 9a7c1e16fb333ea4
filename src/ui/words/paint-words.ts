import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onNextFrame } from '../frames';
import { drawHighlight } from '../highlights';
import { rowOf, sideOf } from '../row-element';
import type { ViewModel } from '../view-model';
import { matchesOf } from './matches';
import { rangeIn } from './side-text';
import type { WordsOfRow } from './word-at-point';

/** What the style sheet draws. */
const NAMES = { own: 'diptych-word', others: 'diptych-match' } as const;

/** Draws the words that the reader is at and what they became. */
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
  const row = shown && rowOf(shown.entry);
  if (!row) {
    for (const name of Object.values(NAMES)) drawHighlight(name, []);
    return;
  }
  const matches = matchesOf(shown.entry.pair.peek(), shown);
  const other = shown.side === 'original' ? 'translation' : 'original';
  for (const [part, side] of [
    ['own', shown.side],
    ['others', other],
  ] as const) {
    const element = sideOf(row, side);
    drawHighlight(
      NAMES[part],
      element ? matches[part].flatMap((range) => rangeIn(element, range) ?? []) : [],
    );
  }
}
