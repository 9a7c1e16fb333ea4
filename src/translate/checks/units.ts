import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { countsOther } from './reading/counted-twice';

/** Another unit with the same number: miles that have become kilometres without being converted. */
export function checkUnits(pair: CheckedPair): Finding[] {
  const changed = countsOther(pair, 'measure', (before, after) => {
    const measures = after.filter(({ kind, dimension }) => kind === 'measure' && dimension);
    return (
      measures.length > 0 &&
      measures.every(
        ({ id, dimension }) =>
          !before.some((unit) => unit.id === id) && before.some((unit) => unit.dimension === dimension),
      )
    );
  });
  return changed.map(({ original, translation }) => ({
    check: 'unit',
    message: 'findingUnit',
    words: [pair.original.textOf(original)],
    original: [original],
    translation: [translation],
  }));
}
