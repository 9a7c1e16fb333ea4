import type { NumberLexicon } from '../lexicon/number-words';
import type { NumberFound } from './number-found';
import { readWords, type Word } from './words';

const ROMAN = /^(?=[IVXLCDM])M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** `XIXe`, `XXème`. */
const ROMAN_ENDING = /(?:es?|er|è(?:me)?|ème)$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
/** Written together with the word: the Arabic article and the conjunctions. */
const ARABIC_PREFIX = /^(?:و|ف)?(?:ب|ل|ك)?(?:ال)?(?=[\u0600-\u06ff]{2})/;

interface WordNumber {
  start: number;
  end: number;
  value: number | undefined;
  scale: number | undefined;
  isConnector: boolean;
}

/**
 * Numbers in words and in Roman numerals. Each word counts on its own, and so does every row of them, added and multiplied the
 * way that languages do: `two hundred and five thousand`.
 */
export function readNumberWords(text: string, lexicon: NumberLexicon): NumberFound[] {
  const words = readWords(text).map((word) => read(word, lexicon));
  const found: NumberFound[] = [];
  let row: WordNumber[] = [];
  const close = () => {
    while (row.at(-1)?.isConnector) row.pop();
    found.push(...numbersOf(row));
    row = [];
  };
  for (const word of words) {
    const last = row.at(-1);
    const isNear = !last || /^[\s\u00a0-]{1,2}$/.test(text.slice(last.end, word.start));
    if (!isNear) close();
    if (word.value !== undefined || word.scale !== undefined || (word.isConnector && row.length > 0))
      row.push(word);
    else close();
  }
  close();
  return found;
}

function read({ word, start, end }: Word, lexicon: NumberLexicon): WordNumber {
  const lower = word.toLowerCase();
  const bare = lower.replace(ARABIC_PREFIX, '');
  const value = lexicon.valueOf(lower) ?? lexicon.valueOf(bare) ?? romanValue(word.replace(ROMAN_ENDING, ''));
  const scale = lexicon.scaleOf(lower) ?? lexicon.scaleOf(bare);
  return { start, end, value, scale, isConnector: lexicon.isConnector(lower) };
}

function romanValue(word: string): number | undefined {
  if (!ROMAN.test(word)) return undefined;
  const values = [...word].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function numbersOf(row: readonly WordNumber[]): NumberFound[] {
  const numbers = row.filter(({ isConnector }) => !isConnector);
  const first = numbers[0];
  const last = numbers.at(-1);
  if (!first || !last) return [];
  const whole = { start: first.start, end: last.end, values: [sumOf(numbers)], kind: 'words' as const };
  if (numbers.length === 1) return [whole];
  const singles = numbers.map(({ start, end, value, scale }) => ({
    start,
    end,
    values: [value ?? scale ?? 0],
    kind: 'words' as const,
  }));
  // What stands before may be no part of it: of `القرن التاسع عشر` the first is the century, the others its number.
  const ends = numbers.slice(1, -1).map(({ start }, at) => ({
    start,
    end: last.end,
    values: [sumOf(numbers.slice(at + 1))],
    kind: 'words' as const,
  }));
  return [whole, ...ends, ...singles];
}

function sumOf(numbers: readonly WordNumber[]): number {
  let total = 0;
  let section = 0;
  for (const { value, scale } of numbers) {
    if (scale !== undefined) {
      total += (section || 1) * scale;
      section = 0;
    } else if (value === 100 && section > 0 && section < 100) section *= 100;
    else section += value ?? 0;
  }
  return total + section;
}
