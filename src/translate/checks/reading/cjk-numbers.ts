import type { NumberFound } from './number-found';

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };
const NUMERAL = /[〇零一二三四五六七八九十百千万萬亿億兆两兩]+/g;

/** Numbers in Chinese characters. They serve as counterparts only: the same characters stand in many words. */
export function readCjkNumbers(text: string): NumberFound[] {
  return [...text.matchAll(NUMERAL)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    values: valuesOf(match[0]),
    kind: 'words' as const,
  }));
}

function valuesOf(numeral: string): number[] {
  let total = 0;
  let section = 0;
  let digit = 0;
  const places: number[] = [];
  for (const character of numeral) {
    const value = digitOf(character);
    if (value !== undefined) {
      digit = value;
      places.push(value);
    } else if (UNITS[character]) {
      section += (digit || 1) * UNITS[character];
      digit = 0;
    } else {
      total += (section + digit || 1) * (SCALES[character] ?? 1);
      section = 0;
      digit = 0;
    }
  }
  const values = [total + section + digit];
  // `二〇一八` is written place by place; `二三` may be two or three.
  if (places.length === numeral.length) values.push(Number(places.join('')), ...places);
  return values;
}

function digitOf(character: string): number | undefined {
  if ('零〇'.includes(character)) return 0;
  if ('两兩'.includes(character)) return 2;
  const digit = DIGITS.indexOf(character);
  return digit < 0 ? undefined : digit;
}
