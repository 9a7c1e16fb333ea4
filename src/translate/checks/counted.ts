import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import type { Unit } from './lexicon/units';
import { isSameNumber } from './reading/same-number';

/**
 * Numbers that are the same on both sides, but count one thing of a kind there and, wherever they stand, another here: a finding
 * for each.
 */
export function countsOther(
  { original, translation }: CheckedPair,
  kind: Unit['kind'],
  finding: Pick<Finding, 'check' | 'message'>,
  isOther: (before: readonly Unit[], after: readonly Unit[]) => boolean,
): Finding[] {
  return original.numbers().flatMap((number): Finding[] => {
    const before = original.unitsOf(number).filter((unit) => unit.kind === kind);
    if (number.kind !== 'digits' || before.length === 0) return [];
    const same = translation
      .numbers()
      .filter((other) => other.kind === 'digits' && isSameNumber(number, other));
    if (same.length === 0 || !same.every((other) => isOther(before, translation.unitsOf(other)))) return [];
    return [{ ...finding, words: [original.textOf(number)], original: [number], translation: same }];
  });
}
