import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { countsOther } from './counted';

/** The same amount in another currency. */
export function checkMoney(pair: CheckedPair): Finding[] {
  return countsOther(pair, 'money', { check: 'money', message: 'findingMoney' }, (before, after) => {
    const currencies = after.filter(({ kind }) => kind === 'money');
    return currencies.length > 0 && !currencies.some(({ id }) => before.some((unit) => unit.id === id));
  });
}
