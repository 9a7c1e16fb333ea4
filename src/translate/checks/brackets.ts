import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { readBrackets } from './reading/brackets';

/** A bracket that has lost its partner, where those of the original all have theirs. */
export function checkBrackets({ original, translation }: CheckedPair): Finding[] {
  const before = readBrackets(original.text);
  const after = readBrackets(translation.text);
  if (before.single.length > 0 || after.single.length === 0) return [];
  return [
    {
      check: 'brackets',
      message: 'findingBracketSingle',
      words: [],
      original: before.pairs,
      translation: after.single,
    },
  ];
}
