import type { NumberWords } from './number-words';

/**
 * What the checks know of one language. Lists are words or parts of patterns separated by spaces, in lower case; what a
 * language has no list for is not checked in it.
 */
export interface LexiconSource {
  numbers: NumberWords;
  /** Words that deny, as patterns of whole words: `no(?:body|thing)?`. */
  negators: string;
  /** Words that deny together with a negator, and alone only where a clause begins with them: `jamais`, `nessuno`, `nor`. */
  concordNegators?: string;
  /** Words and beginnings of words that may stand, somewhere in the sentence, for what another language denies: `lack.*`, `un.*`. */
  nearNegators: string;
  /** Those that do so less often: they are heeded only at the place of what is denied: `until`, `keep`. */
  looseNegators: string;
  /** Words written with a capital that are translated all the same: `president`, `state`. */
  translatedNames?: string;
}
