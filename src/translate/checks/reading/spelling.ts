import { romanise, skeleton } from './romanise';
import type { Word } from './words';

/** A word, and how it is compared with words of other languages and scripts. */
export interface Spelling extends Word {
  roman: string;
  /** Its consonants; absent where it is written in Latin letters. */
  skeleton?: string;
}

export function spellingOf(word: Word): Spelling {
  const roman = romanise(word.word);
  return /^\p{sc=Latn}/u.test(word.word) ? { ...word, roman } : { ...word, roman, skeleton: skeleton(roman) };
}
