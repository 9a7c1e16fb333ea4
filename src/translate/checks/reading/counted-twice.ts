import type { CheckedPair } from '../checked-text';
import type { Unit } from '../lexicon/units';
import type { NumberFound } from './number-found';
import { isSameNumber } from './same-number';

/** A number of the original that counts something of a kind, and where the translation has it counting something else. */
export interface CountsOther {
  original: NumberFound;
  translation: NumberFound;
}

/** Numbers that are the same on both sides, but count one thing there and, wherever they stand, another here. */
export function countsOther(
  { original, translation }: CheckedPair,
  kind: Unit['kind'],
  isOther: (before: readonly Unit[], after: readonly Unit[]) => boolean,
): CountsOther[] {
  return original.numbers().flatMap((number): CountsOther[] => {
    const before = original.unitsOf(number).filter((unit) => unit.kind === kind);
    if (number.kind !== 'digits' || before.length === 0) return [];
    const same = translation
      .numbers()
      .filter((other) => other.kind === 'digits' && isSameNumber(number, other));
    const [first] = same;
    const changed = same.every((other) => isOther(before, translation.unitsOf(other)));
    return first && changed ? [{ original: number, translation: first }] : [];
  });
}
