import type { Word } from './words';

/** The longest row of words of one text that stands, in the same order and without a gap, in another: its words in the second. */
export function longestSharedRow(first: readonly Word[], second: readonly Word[]): Word[] {
  let best = { end: 0, length: 0 };
  let lengths: number[] = [];
  for (const [at, { word }] of second.entries()) {
    const next: number[] = [];
    for (const [index, other] of first.entries()) {
      if (other.word !== word) continue;
      const length = (lengths[index] ?? 0) + 1;
      next[index + 1] = length;
      if (length > best.length) best = { end: at + 1, length };
    }
    lengths = next;
  }
  return second.slice(best.end - best.length, best.end);
}
