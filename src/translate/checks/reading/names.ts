import { primaryLanguage } from '../../../core/language';
import type { CheckedText } from '../checked-text';
import { isEnglishName } from '../lexicon/english-names';
import { isTranslatedName } from '../lexicon/translated-names';
import { isSameName } from './same-name';
import { scriptOf } from './script';
import type { Spelling } from './spelling';
import { opensSentence } from './words';

/** A word with a capital that may be a name. */
export interface Name extends Spelling {
  /** Whether it begins a sentence, where any word has a capital. */
  opens: boolean;
}

/** The words of a text that may be names and that no word of the other is like. Acronyms are left out: many are translated. */
export function namesWithoutCounterpart(of: CheckedText, by: CheckedText): Name[] {
  const others = by.spellings();
  return of
    .spellings()
    .filter(({ word }) => /^\p{Lu}\p{Ll}{2}/u.test(word))
    .filter((spelling) => !others.some((other) => isSameName(spelling, other)))
    .map((spelling) => ({ ...spelling, opens: opensSentence(spelling, of.text) }));
}

/**
 * Whether a word with a capital is a name that another language would leave as it is. English has a list of its words, so that what
 * is in none of them is one; elsewhere a capital within a sentence makes one, German aside, whose nouns all have it.
 */
export function isLikelyName({ word, opens }: Name, text: CheckedText): boolean {
  if (isEnglish(text)) return !opens && isEnglishName(word);
  return !opens && isLatin(text) && !isGerman(text) && !isTranslatedName(word, text.language);
}

export function isLatin({ language }: CheckedText): boolean {
  return scriptOf(language)?.test('a') ?? true;
}

export function isEnglish({ language }: CheckedText): boolean {
  return primaryLanguage(language) === 'en';
}

export function isGerman({ language }: CheckedText): boolean {
  return primaryLanguage(language) === 'de';
}
