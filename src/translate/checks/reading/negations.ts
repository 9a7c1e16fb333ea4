import type { TextRange } from '../../../core/finding';
import type { Lexicon } from '../lexicon/lookup';
import { rangesOf } from './words';

/** How many characters away a negator may be from one that goes with it. */
const REACH = 60;
/** What may part those that deny as one: `no, no`. */
const BETWEEN = /^[^\p{L}\p{M}]{0,3}$/u;

/**
 * What a text denies, each once: negators next to each other are one (`no, no`), and one that goes with another (`non … nulla`)
 * counts for itself only where none is in its reach.
 */
export function readNegations(text: string, lexicon: Lexicon | undefined): TextRange[] {
  const main = rangesOf(text, lexicon?.negators);
  const alone = rangesOf(text, lexicon?.concordNegators).filter(
    (range) => !main.some((other) => distance(range, other) <= REACH),
  );
  return [...main, ...alone]
    .sort((a, b) => a.start - b.start)
    .reduce<TextRange[]>((all, range) => {
      const last = all.at(-1);
      if (last && BETWEEN.test(text.slice(last.end, range.start))) last.end = range.end;
      else all.push({ ...range });
      return all;
    }, []);
}

function distance(a: TextRange, b: TextRange): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}
