import { type LanguageTag, primaryLanguage } from '../../../core/language';

/** Enough of the name of a country to know it and its people by, inflected or not: `Chin` of `China`, `Chinese`, `Chinach`. */
const STEM = 4;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

const known = new Map<string, ReadonlyMap<string, string>>();

/** The countries that a language has one word for, by that word in lower case. From the browser; empty where it knows no such language. */
function countriesOf(tag: LanguageTag): ReadonlyMap<string, string> {
  const language = primaryLanguage(tag);
  const before = known.get(language);
  if (before) return before;
  const found = new Map<string, string>();
  if (Intl.DisplayNames.supportedLocalesOf(language).length > 0) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const name = names.of(code);
      if (name && /^[\p{L}\p{M}]{4,}$/u.test(name)) found.set(name.toLowerCase(), code);
    }
  }
  known.set(language, found);
  return found;
}

/**
 * How the words for a country and its people begin in another language; undefined where the word is none for a country, or the other
 * language has no one word for it.
 */
export function countryIn(word: string, tag: LanguageTag, other: LanguageTag): string[] | undefined {
  const code = countriesOf(tag).get(word.toLowerCase());
  if (!code) return undefined;
  const names = [...countriesOf(other)].filter(([, one]) => one === code).map(([name]) => name);
  return names.length > 0 ? [word.toLowerCase(), ...names].map((name) => name.slice(0, STEM)) : undefined;
}
