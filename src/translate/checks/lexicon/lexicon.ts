import type { NumberWords } from './number-words';

/**
 * What the checks know of one language. Lists are words or parts of patterns separated by spaces, in lower case; what a
 * language has no list for is not checked in it.
 */
export interface LexiconSource {
  numbers: NumberWords;
  /** Words that deny, as patterns of whole words: `no(?:body|thing)?`. */
  negators: string;
  /** Words that deny alone where a clause begins with them, and elsewhere only together with a negator. */
  clauseNegators?: string;
  /** Words and beginnings of words that may stand where another language denies: `without`, `fail.*`. */
  nearNegators: string;
  /** Words written with a capital that are translated all the same: `president`, `state`. */
  translatedNames?: string;
}
