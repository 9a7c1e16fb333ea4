import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';

/**
 * The original says no, and nothing in the translation does: neither a word that denies nor one that may do so in other words
 * (`unknown`, `without`). Not told where the translation denies anything else: which of two negations is gone, words alone
 * do not show.
 */
export function checkNegation({ original, translation }: CheckedPair): Finding[] {
  const [first] = original.negations();
  if (!first || !translation.lexicon) return [];
  if (translation.negations().length > 0 || translation.nearNegations().length > 0) return [];
  const words = [original.textOf(first)];
  return [
    {
      check: 'negation',
      message: 'findingNegationLost',
      words,
      original: original.negations(),
      translation: [],
    },
  ];
}
