import type { Spelling } from './spelling';
import { opensSentence } from './words';

/** A word with a capital that may be a name. */
export interface Name extends Spelling {
  /** Whether it begins a sentence, where any word has a capital. */
  opens: boolean;
}

/** The words of a text that may be names. Acronyms are none: many are translated. */
export function readNames(spellings: readonly Spelling[], text: string): Name[] {
  return spellings
    .filter(({ word }) => /^\p{Lu}\p{Ll}{2}/u.test(word))
    .map((spelling) => ({ ...spelling, opens: opensSentence(spelling, text) }));
}
