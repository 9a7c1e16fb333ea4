import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { countsOther } from './counted';

/** Another unit with the same number: miles that have become kilometres without being converted. */
export function checkUnits(pair: CheckedPair): Finding[] {
  return countsOther(pair, 'measure', { check: 'unit', message: 'findingUnit' }, (before, after) => {
    const measures = after.filter(({ kind, dimension }) => kind === 'measure' && dimension);
    const isAmong = (id: string) => before.some((unit) => unit.id === id);
    const isOfKind = (dimension: string | undefined) => before.some((unit) => unit.dimension === dimension);
    return measures.length > 0 && measures.every(({ id, dimension }) => !isAmong(id) && isOfKind(dimension));
  });
}
