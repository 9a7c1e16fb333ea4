import { type LanguageTag, primaryLanguage } from '../../../core/language';

/** Enough of the name of a country to know it and its people by, inflected or not: `Chin` of `China`, `Chinese`, `Chinach`. */
const STEM = 4;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
/** The world and its parts, by their numbers of UN M49. */
const CONTINENTS = '001 002 003 005 009 019 142 150'.split(' ');

const regions = new Map<string, ReadonlyMap<string, string>>();

/** What a language calls countries and parts of the world, by their codes. From the browser; empty where it knows no such language. */
export function regionNames(language: string): ReadonlyMap<string, string> {
  const names = regions.get(language) ?? readRegionNames(language);
  regions.set(language, names);
  return names;
}

function readRegionNames(language: string): ReadonlyMap<string, string> {
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return new Map();
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return new Map(
    [...COUNTRIES, ...CONTINENTS].flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** The countries that a language has one word for, by that word in lower case. */
function countriesOf(tag: LanguageTag): ReadonlyMap<string, string> {
  const language = primaryLanguage(tag);
  const before = known.get(language);
  if (before) return before;
  const found = new Map<string, string>();
  for (const [code, name] of regionNames(language))
    if (!CONTINENTS.includes(code) && /^[\p{L}\p{M}]{4,}$/u.test(name)) found.set(name.toLowerCase(), code);
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
