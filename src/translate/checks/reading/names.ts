import { primaryLanguage } from '../../../core/language';
import type { CheckedText } from '../checked-text';
import { calendarOf } from '../lexicon/calendar';
import { countryIn } from '../lexicon/countries';
import { isEnglishName } from '../lexicon/english-names';
import { isTranslatedName } from '../lexicon/translated-names';
import type { CalendarWord } from './calendar-words';
import { isSameName, isSameStem } from './same-name';
import { scriptOf } from './script';
import type { Spelling } from './spelling';
import { opensSentence } from './words';

/** A word with a capital that may be a name. */
export interface Name extends Spelling {
  /** Which word of its text it is. */
  index: number;
  /** Whether it begins a sentence, where any word has a capital. */
  opens: boolean;
  /** Whether it is a country, a month or a weekday, so that it is known how the other side would name it. */
  isKnown: boolean;
}

/** The words of a text that may be names and that no word of the other is like. Acronyms are left out: many are translated. */
export function namesWithoutCounterpart(of: CheckedText, by: CheckedText): Name[] {
  return of.spellings().flatMap((spelling, index) => {
    if (!/^\p{Lu}\p{Ll}{2}/u.test(spelling.word) || counterpartOf(spelling, of, by)) return [];
    const isNamed = isNamedIn(spelling, of, by);
    if (isNamed) return [];
    return [{ ...spelling, index, opens: opensSentence(spelling, of.text), isKnown: isNamed === false }];
  });
}

/**
 * Whether the other side names the same month, weekday or country in its own words, compounds included; undefined of all other words
 * and where it has no one word for it.
 */
function isNamedIn({ word, start }: Spelling, of: CheckedText, by: CheckedText): boolean | undefined {
  const beginnings =
    calendarWordIn(of.months(), start, calendarOf(by.language).months) ??
    calendarWordIn(of.weekdays(), start, calendarOf(by.language).weekdays) ??
    countryIn(word, of.language, by.language);
  if (!beginnings) return undefined;
  const text = by.text.toLowerCase();
  return beginnings.some((beginning) => text.includes(beginning));
}

/** Shorter ones are abbreviations, and part of other words. */
const SHORTEST_CALENDAR_WORD = 4;

function calendarWordIn(
  ours: readonly CalendarWord[],
  start: number,
  theirs: ReadonlyMap<string, number>,
): string[] | undefined {
  const named = ours.find((one) => one.start === start);
  if (!named) return undefined;
  const names = [...theirs].filter(([name, value]) => value === named.value && !/\s/.test(name));
  const long = names.map(([name]) => name).filter(({ length }) => length >= SHORTEST_CALENDAR_WORD);
  return long.length > 0 ? long.map((name) => name.slice(0, Math.max(3, name.length - 1))) : undefined;
}

/** The word of the other side that is the same name. One that stands on both sides as it is belongs to itself and its inflections. */
export function counterpartOf(name: Spelling, of: CheckedText, by: CheckedText): Spelling | undefined {
  const others = by.spellings();
  if (by.romans().has(name.roman)) return others.find(({ roman }) => roman === name.roman);
  const isFree = ({ roman }: Spelling) => !of.romans().has(roman);
  return others.find((other) => (isFree(other) ? isSameName(name, other) : isSameStem(name, other)));
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
