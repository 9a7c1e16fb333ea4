import type { NumberLexicon } from '../lexicon/number-words';
import { readCjkNumbers } from './cjk-numbers';
import { toAsciiDigits } from './digits';
import type { NumberFound } from './number-found';
import { scaleAfter } from './scales';
import { readNumberWords } from './word-numbers';

/** Digits with what groups them or parts their decimals; in `W3C` they are letters of a name. */
const DIGITS = /(?<!\d|[A-Za-z](?=\d+[A-Za-z]))\d+(?:[.,'’٬٫·]\d+)*/g;
/** Groups of three parted by spaces. */
const SPACED = /\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?!\d)/g;

/** Every number in a text, in digits and in words. */
export function readNumbers(text: string, lexicon: NumberLexicon): NumberFound[] {
  const ascii = toAsciiDigits(text);
  const found: NumberFound[] = [];
  for (const match of ascii.matchAll(DIGITS)) {
    found.push(...readDigits(match[0], match.index, ascii, lexicon));
  }
  for (const match of ascii.matchAll(SPACED)) {
    const start = match.index;
    if (/\d[.,]?$/.test(ascii.slice(0, start))) continue;
    const value = Number(match[0].replace(/\s/g, '').replace(',', '.'));
    const end = start + match[0].length;
    const values = [value, ...scaled([value], ascii.slice(end), lexicon)];
    // Where it was read as several numbers, it may be this one as well.
    const parts = found.filter((number) => number.start >= start && number.end <= end);
    for (const part of parts) part.values.push(...values);
  }
  return [...withCjkRows(found, ascii), ...readNumberWords(text, lexicon), ...readCjkNumbers(text)].sort(
    (a, b) => a.start - b.start,
  );
}

function readDigits(digits: string, start: number, text: string, lexicon: NumberLexicon): NumberFound[] {
  const readings = readingsOf(digits);
  const end = start + digits.length;
  if (readings.length > 0) {
    const values = [
      ...readings,
      ...scaled(readings, text.slice(end), lexicon),
      ...clockParts(digits, start, text),
    ];
    return [{ start, end, values, kind: 'digits' }];
  }
  // `12.10.2018`, `1.2.3`: several numbers.
  return [...digits.matchAll(/\d+/g)].map((part) => ({
    start: start + part.index,
    end: start + part.index + part[0].length,
    values: [Number(part[0])],
    kind: 'digits' as const,
  }));
}

/** What digits with separators may stand for; nothing where they are several numbers. */
function readingsOf(digits: string): number[] {
  const separators = digits.replace(/\d/g, '');
  if (separators === '') return [Number(digits)];
  const last = separators.at(-1) ?? '';
  const groups = digits.split(/\D/);
  const readings: number[] = [];
  const isUniform = [...separators].every((separator) => separator === last);
  const isGrouped = (parts: string[]) =>
    (parts[0]?.length ?? 4) <= 3 && parts.slice(1).every((part) => part.length === 3);
  if (isUniform && isGrouped(groups)) readings.push(Number(groups.join('')));
  const whole = groups.slice(0, -1);
  const isMixed = separators.length > 1 && !separators.slice(0, -1).includes(last);
  if (separators.length === 1 || (isMixed && isGrouped(whole))) {
    readings.push(Number(`${whole.join('')}.${groups.at(-1)}`));
  }
  return readings;
}

/** `1億2,500万`, `37万5000`: a number that scales cut in pieces. Each piece may stand for the whole. */
function withCjkRows(found: readonly NumberFound[], text: string): readonly NumberFound[] {
  for (const [at, number] of found.entries()) {
    const next = found[at + 1];
    if (!next || !/^\s?[万萬億亿憶]\s?$/.test(text.slice(number.end, next.start))) continue;
    const sum = Math.max(...number.values) + Math.max(...next.values);
    number.values.push(sum);
    next.values.push(sum);
  }
  return found;
}

const HOUR_BEFORE =
  /(?:^|\s)(?:at|alle|ore|à|a las|às|um|om|o|godz\.|в|около|ca\.?|gegen|rond|about|vers)\s$/iu;
const HOUR_AFTER = /^\s?(?:[ap]\.?\s?m|uhr|uur|u\.|h(?:rs?)?\b|час)/iu;

/** `5.30` may be half past five, whose hour and minutes another language writes apart. */
function clockParts(digits: string, start: number, text: string): number[] {
  const [, hour, minute] = /^([01]?\d|2[0-4])[.,](\d\d)$/.exec(digits) ?? [];
  if (!hour || !minute || Number(minute) >= 60) return [];
  const isHour =
    HOUR_BEFORE.test(text.slice(Math.max(0, start - 10), start)) ||
    HOUR_AFTER.test(text.slice(start + digits.length));
  return isHour ? [Number(hour), Number(minute)] : [];
}

function scaled(values: readonly number[], after: string, lexicon: NumberLexicon): number[] {
  const scale = scaleAfter(after, lexicon);
  return scale === undefined ? [] : values.map((value) => value * scale);
}
