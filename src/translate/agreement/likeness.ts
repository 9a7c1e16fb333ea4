import type { LanguageTag } from '../../core/language';
import { writesSpaces } from '../language-traits';

/** The longest runs of letters that are counted: where letters make words, and where each is one, or nearly. */
const LONGEST = 4;
const LONGEST_UNSPACED = 2;

/**
 * How alike two texts of one language are, from 0 to 1: the runs of few letters that they have in common, each length counting the
 * same, as chrF has it (Popović 2015), but the same from both sides. What words are the same in another form or order counts.
 */
export function likeness(a: string, b: string, language: LanguageTag): number {
  const longest = writesSpaces(language) ? LONGEST : LONGEST_UNSPACED;
  const [x, y] = [plain(a), plain(b)];
  let sum = 0;
  let lengths = 0;
  for (let length = 1; length <= Math.min(longest, Math.max(x.length, y.length)); length += 1) {
    sum += shareOfRuns(x, y, length);
    lengths += 1;
  }
  return lengths === 0 ? 1 : sum / lengths;
}

/** Letters and digits; case and signs are no other way to say something. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Dice's coefficient of two bags of runs. */
function shareOfRuns(a: string, b: string, length: number): number {
  const all = Math.max(0, a.length - length + 1) + Math.max(0, b.length - length + 1);
  const runs = new Map<string, number>();
  for (let at = 0; at + length <= a.length; at += 1) {
    const run = a.slice(at, at + length);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + length <= b.length; at += 1) {
    const run = b.slice(at, at + length);
    const left = runs.get(run) ?? 0;
    if (left === 0) continue;
    runs.set(run, left - 1);
    shared += 1;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}
