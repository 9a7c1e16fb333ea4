import { t } from '../platform/i18n';

/** The day of a moment of ours (ISO 8601), here: `28 Nov 2026`, as the catalogue's language writes it. */
export function dayText(iso: string): string {
  return momentText(iso, { dateStyle: 'medium' });
}

/** The same with the time of day. */
export function timeText(iso: string): string {
  return momentText(iso, { dateStyle: 'medium', timeStyle: 'short' });
}

function momentText(iso: string, style: Intl.DateTimeFormatOptions): string {
  const language = t('catalogueLanguage');
  // English days in the order day, month, year, as in core/stated-date.ts.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, style).format(new Date(iso));
}

/** A moment as clocks here show it, with its offset: `2026-11-23T08:00:00+09:00`. */
export function localMoment(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  return `${new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19)}${offset}`;
}
