import type { StatedDate } from '../source';
import { numberOf, stateDate, zoneOf } from './date-parts';
import { monthOf } from './month-names';

const MAIL =
  /^(?:\p{L}[\p{L}\p{M}]*\.?,?\s)?(\d{1,2})[\s-](\p{L}[\p{L}\p{M}]*)\.?[\s-](\d{4}|\d{2}),?\s(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s?((?:GMT|UTC)?[+-]\d{1,2}:?\d{2}|(?![AP]M$)[A-Z]{1,5})(?:\s?\(.{0,60}\))?)?$/iu;

// What RFC 822 means by names that elsewhere mean several places.
const MAIL_ZONES: Readonly<Record<string, string>> = {
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
};

/**
 * The form of mails and RSS (RFC 822, 5.1; RFC 850; RFC 2822, 4.3 for years of two digits): `Sat, 05 Feb 22 03:50:00 EST`. The weekday,
 * which often is wrong, is not looked at. Undefined for anything else.
 */
export function parseMailDate(text: string): StatedDate | undefined {
  const match = MAIL.exec(text);
  const month = monthOf(match?.[2] ?? '');
  if (!match || !month) return undefined;
  const [day, hour, minute, second] = [match[1], match[4], match[5], match[6]].map(numberOf);
  const zone = MAIL_ZONES[match[7]?.toUpperCase() ?? ''] ?? zoneOf(match[7]);
  return stateDate({ year: yearOf(match[3] ?? ''), month, day, hour, minute, second, zone });
}

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
