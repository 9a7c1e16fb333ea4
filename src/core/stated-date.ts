import { type LanguageTag, primaryLanguage } from './language';
import type { StatedDate } from './source';

/** The parts of a stated date, and a moment whose UTC fields are the stated ones, for formatters. */
interface StatedParts {
  utc: Date;
  time: string;
  zone: string;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?)?)?/;

/**
 * A stated date as attributions have it: in English in the form of RFC 2822, `Sat, 05 Feb 2022 03:50:00 +0000`, elsewhere as readers
 * of the language write it. Nothing is added: no zone, no time and no day that was not stated.
 */
export function attributionDate(date: StatedDate, language: LanguageTag): string {
  const parts = statedParts(date);
  if (!parts) return date.iso;
  if (primaryLanguage(language) !== 'en') return readableDate(date, language);
  const name = (options: Intl.DateTimeFormatOptions) => format(parts.utc, language, options);
  const year = date.iso.slice(0, 4);
  if (date.precision === 'year') return year;
  const monthAndYear = `${name({ month: 'short' })} ${year}`;
  if (date.precision === 'month') return monthAndYear;
  const day = `${name({ weekday: 'short' })}, ${date.iso.slice(8, 10)} ${monthAndYear}`;
  const zone = parts.zone === 'Z' ? '+0000' : parts.zone.replace(':', '');
  return [day, parts.time, parts.time && zone].filter(Boolean).join(' ');
}

/** What stands between a day and a time, where that is no comma. */
const COMMAS: Record<string, string> = { ar: '، ', ja: ' ', zh: ' ' };

/** A stated date as a reader of `language` would write it, in the zone it was stated in: `5 February 2022, 04:50 UTC+01:00`. */
export function readableDate(date: StatedDate, language: LanguageTag): string {
  const parts = statedParts(date);
  if (!parts) return date.iso;
  const year = { year: 'numeric' } as const;
  const month = { ...year, month: 'long' } as const;
  if (date.precision === 'year') return format(parts.utc, language, year);
  if (date.precision === 'month') return format(parts.utc, language, month);
  const day = format(parts.utc, language, { ...month, day: 'numeric' });
  const time = parts.time.slice(0, 5);
  const zone = parts.zone === 'Z' ? 'UTC' : parts.zone && `UTC${parts.zone}`;
  if (!time) return day;
  const comma = COMMAS[primaryLanguage(language)] ?? ', ';
  return `${day}${comma}${[time, zone].filter(Boolean).join(' ')}`;
}

/** A moment of ours (ISO 8601 with offset Z) as a date to the minute. */
export function momentAsDate(iso: string): StatedDate {
  return { iso: `${iso.slice(0, 16)}Z`, precision: 'minute', zone: 'Z' };
}

/** Undefined where `iso` is not what it promises: a date is then shown as it stands. */
function statedParts(date: StatedDate): StatedParts | undefined {
  const match = ISO.exec(date.iso);
  if (!match) return undefined;
  const [, year, month = '01', day = '01', hour, minute, second] = match;
  const utc = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(utc.getTime())) return undefined;
  const hasTime = hour !== undefined && (date.precision === 'minute' || date.precision === 'second');
  const seconds = date.precision === 'second' && second !== undefined ? `:${second}` : '';
  return { utc, time: hasTime ? `${hour}:${minute}${seconds}` : '', zone: date.zone ?? '' };
}

function format(utc: Date, language: LanguageTag, options: Intl.DateTimeFormatOptions): string {
  // English dates in the order day, month, year: the one order that no English reader mistakes for another.
  const locale = language === 'en' ? 'en-GB' : language;
  // en-GB shortens September to four letters, where mail dates have three.
  const short = options.month === 'short' && locale === 'en-GB' ? 'en-US' : locale;
  const key = `${short} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(short, { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(utc);
}

/** For each language and form, which are few. To make one costs more than all else that is done for a date. */
const formatters = new Map<string, Intl.DateTimeFormat>();
