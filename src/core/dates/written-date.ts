import type { StatedDate } from '../source';
import { asciiDigits, numberOf, stateDate, zoneOf } from './date-parts';
import { monthOf } from './month-names';

const TIME =
  /(?:^|[^\d.:/-])(\d{1,2})(?:[:h.]|Uhr)\s?(\d{2})(?::(\d{2}))?(?!\d|\.\d)\s?([ap])?\.?m?\.?(?:\s?h)?\s?\(?((?:GMT|UTC)?[+-]\d{2}:?\d{2}|[A-Z]{2,4}\b)?/i;

/** Day first, as most of the world writes it: `5 febbraio 2022`, `5. Februar 2022`, `5 de febrero de 2022`, `1er mars 2022`. */
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:\.|er|º|ª|°|st|nd|rd|th|-)?[\s-]?\s?(?:de |d’|d'|of )?(\p{L}[\p{L}\p{M}]*)\.?,?[\s-]\s?(?:del? )?(\d{4})(?!\d)/u;
const MONTH_DAY_YEAR = /(\p{L}[\p{L}\p{M}]*)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u;
const YEAR_MONTH_DAY_WORD = /(?<!\d)(\d{4})\.?\s(\p{L}[\p{L}\p{M}]*)\.?\s(\d{1,2})\b/u;
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?/;
const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<![\d.,/-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/;

/** A date within a short text, as newspapers write it. Undefined where there is none, or where day and month could be either. */
export function parseWrittenDate(text: string, language?: string): StatedDate | undefined {
  const found = findDate(text, language);
  if (!found) return undefined;
  const { year, month, day } = found;
  if (day === undefined) return stateDate({ year, month });
  const rest = `${text.slice(0, found.start)} | ${text.slice(found.end)}`;
  return stateDate({ year, month, day, ...timeIn(rest) }) ?? stateDate({ year, month, day });
}

/**
 * A byline without its date and time: `By A. B. March 11, 2015 3:46 PM` -> `By A. B.`, and `5.5.2020, 7:11 | A. B.` -> `A. B.`.
 */
export function withoutDate(text: string): string {
  const found = findDate(asciiDigits(text), ANY_ORDER);
  if (!found) return text;
  const before = text.slice(0, found.start).replace(/^(?:published|updated|posted|on|le|il|el|am)\b:?/i, '');
  if (/\p{L}{3}/u.test(before)) return text.slice(0, found.start).trim();
  return text.slice(found.end).replace(LEADING_TIME, '');
}

const LEADING_TIME =
  /^[\s,|–-]*(?:(?:at|um|alle|à)\s)?(?:\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}\b)?)?[\s,|–-]*/i;

// Where a date only has to be found, the order of its numbers does not matter.
const ANY_ORDER = 'en-US';

interface Found {
  year: number;
  month: number;
  day: number | undefined;
  start: number;
  end: number;
}

function findDate(text: string, language: string | undefined): Found | undefined {
  const named = (match: RegExpExecArray | null, [y, m, d]: [number, number, number]): Found | undefined => {
    const month = match ? monthOf(match[m] ?? '') : undefined;
    return match && month ? at(match, Number(match[y]), month, Number(match[d])) : undefined;
  };
  return (
    named(DAY_MONTH_YEAR.exec(text), [3, 2, 1]) ??
    named(MONTH_DAY_YEAR.exec(text), [3, 1, 2]) ??
    named(YEAR_MONTH_DAY_WORD.exec(text), [1, 2, 3]) ??
    eastAsian(text) ??
    yearFirst(text) ??
    yearLast(text, language)
  );
}

function eastAsian(text: string): Found | undefined {
  const match = EAST_ASIAN.exec(text);
  return match ? at(match, Number(match[1]), Number(match[2]), numberOf(match[3])) : undefined;
}

function yearFirst(text: string): Found | undefined {
  const match = YEAR_FIRST.exec(text);
  return match ? at(match, Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

function yearLast(text: string, language: string | undefined): Found | undefined {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first > 12 || match[2] === '.' || first === second) return at(match, year, second, first);
  if (second > 12) return at(match, year, first, second);
  // Numbers that could be either: a language that writes one way decides; English alone does not say.
  if (language === undefined || /^en(-(?!GB|IE|AU|NZ|ZA|IN|US)|$)/i.test(language)) return undefined;
  return /^en-US$/i.test(language) ? at(match, year, first, second) : at(match, year, second, first);
}

function at(match: RegExpExecArray, year: number, month: number, day: number | undefined): Found {
  return { year, month, day, start: match.index, end: match.index + match[0].length };
}

function timeIn(text: string): {
  hour?: number;
  minute?: number;
  second?: number | undefined;
  zone?: string | undefined;
} {
  const match = TIME.exec(text);
  if (!match) return {};
  const [hour, half] = [Number(match[1]), match[4]?.toLowerCase()];
  const hours = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  return { hour: hours, minute: Number(match[2]), second: numberOf(match[3]), zone: zoneOf(match[5]) };
}
