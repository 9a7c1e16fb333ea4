import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { lostNegations } from './reading/lost-negation';

/**
 * The original says no more often than the translation, and all that speaks for it and against is weighed: a no may be there in other
 * words, and languages differ in how often they say the same one.
 */
export function checkNegation(pair: CheckedPair): Finding[] {
  if (!pair.translation.lexicon) return [];
  const lost = lostNegations(pair);
  const [first] = lost;
  if (!first) return [];
  const words = [pair.original.textOf(first)];
  return [{ check: 'negation', message: 'findingNegationLost', words, original: lost, translation: [] }];
}
