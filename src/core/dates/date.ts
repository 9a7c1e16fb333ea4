import type { StatedDate } from '../source';
import { asciiDigits, numberOf, stateDate, zoneOf } from './date-parts';
import { parseMailDate } from './mail-date';
import { parseWrittenDate } from './written-date';

/**
 * A date as a page states it, with the precision and zone it has there: ISO 8601, RFC 822, seconds or milliseconds since
 * 1970, or written out. Undefined where it is none, or where day and month cannot be told apart. `language` decides
 * whether 5/2 is in May or February.
 */
export function parseDate(stated: string, language?: string): StatedDate | undefined {
  const text = asciiDigits(stated).replace(/\s+/g, ' ').trim();
  return parseIso(text) ?? parseEpoch(text) ?? parseMailDate(text) ?? parseWrittenDate(text, language);
}

const ISO =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:(?:[T ]| T| - |, ?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?)?)?)?(?:\[[\w/]+\])?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

function parseIso(text: string): StatedDate | undefined {
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (!match) return undefined;
  const [year = Number.NaN, month, day, hour, minute, second] = match.slice(1, 7).map(numberOf);
  return stateDate({ year, month, day, hour, minute, second, zone: zoneOf(match[7]) });
}

// Whole seconds or milliseconds since 1970 name a moment in UTC.
function parseEpoch(text: string): StatedDate | undefined {
  if (!/^1\d{9}(\d{3})?$/.test(text)) return undefined;
  const moment = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return { iso: `${moment.toISOString().slice(0, 19)}Z`, precision: 'second', zone: 'Z' };
}
