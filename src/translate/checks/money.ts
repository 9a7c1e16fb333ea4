import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { countsOther } from './reading/counted-twice';

/** The same amount in another currency. */
export function checkMoney(pair: CheckedPair): Finding[] {
  const changed = countsOther(pair, 'money', (before, after) => {
    const currencies = after.filter(({ kind }) => kind === 'money');
    return currencies.length > 0 && !currencies.some(({ id }) => before.some((unit) => unit.id === id));
  });
  return changed.map(({ original, translation }) => ({
    check: 'money',
    message: 'findingMoney',
    words: [pair.original.textOf(original)],
    original: [original],
    translation: [translation],
  }));
}
