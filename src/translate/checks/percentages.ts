import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { countsOther } from './counted';

/** A share that has become an amount: `12 %`, `12 euros`. */
export function checkPercentages(pair: CheckedPair): Finding[] {
  return countsOther(
    pair,
    'percent',
    { check: 'percentage', message: 'findingPercentage' },
    (_, after) => after.length > 0 && after.every(({ kind }) => kind !== 'percent'),
  );
}
