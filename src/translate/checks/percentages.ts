import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { countsOther } from './reading/counted-twice';

/** A share that has become an amount: `12 %`, `12 euros`. */
export function checkPercentages(pair: CheckedPair): Finding[] {
  const changed = countsOther(
    pair,
    'percent',
    (_, after) => after.length > 0 && after.every(({ kind }) => kind !== 'percent'),
  );
  return changed.map(({ original, translation }) => ({
    check: 'percentage',
    message: 'findingPercentage',
    words: [pair.original.textOf(original)],
    original: [original],
    translation: [translation],
  }));
}
