import type { StatedDate } from '../source';

interface DateParts {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
  zone?: string | undefined;
}

/** Puts parts together; undefined where they are no date of the last two centuries or the next years. */
export function stateDate(parts: DateParts): StatedDate | undefined {
  const { year, month, day, hour, minute, second, zone } = parts;
  if (year < 1800 || year > 2100) return undefined;
  if (month === undefined) return { iso: String(year), precision: 'year' };
  if (month < 1 || month > 12) return undefined;
  const yearMonth = `${year}-${two(month)}`;
  if (day === undefined) return { iso: yearMonth, precision: 'month' };
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const date = `${yearMonth}-${two(day)}`;
  if (hour === undefined || minute === undefined || !isTime(hour, minute, second))
    return { iso: date, precision: 'day' };
  const precise = second !== undefined && second < 60;
  const iso = `${date}T${two(hour)}:${two(minute)}${precise ? `:${two(second)}` : ''}${zone ?? ''}`;
  return { iso, precision: precise ? 'second' : 'minute', ...(zone ? { zone } : {}) };
}

// ISO 8601 lets a day end at 24:00, and at no time after that.
function isTime(hour: number, minute: number, second = 0): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0 && second === 0));
}

const NAMED_ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: '+00:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** `+0100`, `+1`, `GMT+1`, `CET`, `Z` -> `+01:00` or `Z`; undefined for abbreviations that several places use. */
export function zoneOf(stated: string | undefined): string | undefined {
  if (!stated) return undefined;
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(stated);
  if (!offset) return NAMED_ZONES[stated.toUpperCase()];
  const hours = Number(offset[2]);
  return hours <= 14 && Number(offset[3] ?? 0) < 60
    ? `${offset[1]}${two(hours)}:${offset[3] ?? '00'}`
    : undefined;
}

export function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Arabic, Persian, Devanagari, Bengali and full-width digits as the ones of ASCII; the text keeps its length. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(
      code >= 0xff10
        ? code - 0xff10
        : code >= 0x0966
          ? (code - 0x0966) % 0x80
          : code >= 0x06f0
            ? code - 0x06f0
            : code - 0x0660,
    );
  });
}
