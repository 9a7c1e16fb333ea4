import { type LanguageTag, primaryLanguage } from '../../../core/language';

/** The names of months and weekdays in a language, lower case, long and short, alone and in a date. Values from 1; Monday is 1. */
export interface Calendar {
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
}

const calendars = new Map<string, Calendar>();

/** From the browser's own locale data; empty where it knows no such language. */
export function calendarOf(tag: LanguageTag): Calendar {
  const language = primaryLanguage(tag);
  const known = calendars.get(language);
  if (known) return known;
  const calendar = { months: names(language, 'month'), weekdays: names(language, 'weekday') };
  calendars.set(language, calendar);
  return calendar;
}

function names(language: string, part: 'month' | 'weekday'): Map<string, number> {
  const found = new Map<string, number>();
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return found;
  const count = part === 'month' ? 12 : 7;
  const styles: Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((style) => [
    { [part]: style },
    { [part]: style, day: 'numeric', month: part === 'month' ? style : 'numeric' },
  ]);
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
    for (let index = 0; index < count; index += 1) {
      // 1 January 2018 was a Monday.
      const date = part === 'month' ? Date.UTC(2018, index, 15) : Date.UTC(2018, 0, 1 + index);
      const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
      const word = name.toLowerCase().replace(/\.$/, '');
      if (/^\p{L}[\p{L}\p{M}\s]*$/u.test(word)) found.set(word, index + 1);
    }
  }
  return found;
}
