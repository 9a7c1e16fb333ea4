import type { Calendar } from '../lexicon/calendar';
import { readWords } from './words';

/** A month or a weekday in a text, by its number from 1. */
export interface CalendarWord {
  start: number;
  end: number;
  value: number;
}

/** Short names are words of other meanings: `mar`, `sex`, `so`. */
const SHORTEST = 3;
const ARABIC_PREFIX = /^[وف]?[بلك]?(?=ال|[\u0600-\u06ff]{4})/;

/** The months or weekdays that a text names, inflected or not. */
export function readCalendarWords(
  text: string,
  names: Calendar['months'],
  which?: 'short names too',
): CalendarWord[] {
  if (names.size === 0) return [];
  const entries = [...names].filter(
    ([name]) => which || name.length > SHORTEST || /\p{sc=Han}{2}|^(?:may|mai|maj|mei|мая|май)$/u.test(name),
  );
  const isUnspaced = entries.some(([name]) => /\p{sc=Han}/u.test(name));
  return isUnspaced ? inUnspaced(text, entries) : inWords(text, entries, which);
}

function inUnspaced(text: string, entries: readonly (readonly [string, number])[]): CalendarWord[] {
  const longestFirst = [...entries].sort(([a], [b]) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(([name]) => name).join('|'), 'g');
  const values = new Map(entries);
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: values.get(match[0]) ?? 0,
  }));
}

function inWords(
  text: string,
  entries: readonly (readonly [string, number])[],
  which?: 'short names too',
): CalendarWord[] {
  return readWords(text).flatMap(({ word: written, start, end }): CalendarWord[] => {
    const word = written.toLowerCase();
    const bare = word.replace(ARABIC_PREFIX, '');
    const entry =
      entries.find(([name]) => name === word) ??
      entries.find(([name]) => isFormOf(word, name) || isFormOf(bare, name));
    return entry && !isOtherWord(written, start, text, which) ? [{ start, end, value: entry[1] }] : [];
  });
}

/** `may` and `march` are words of their own, and names: months for sure only beside a number, and perhaps with a capital. */
function isOtherWord(word: string, start: number, text: string, which?: 'short names too'): boolean {
  if (!/^(?:may|march)$/i.test(word)) return false;
  if (which && /^M/.test(word)) return false;
  return !/\d\W{0,2}$/.test(text.slice(0, start)) && !/^\W{0,2}\d/.test(text.slice(start + word.length));
}

/** `środę` of `środa`, `Samstags` of `Samstag`, `Mondays` of `Monday`. */
function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < 5) return word === `${name}s`;
  // Only a vowel at the end is given up for another ending.
  const stem = /[aeiouyаеёиоуыэюяь]$/u.test(name) ? name.slice(0, -1) : name;
  return word.length <= name.length + 3 && word.startsWith(stem);
}
