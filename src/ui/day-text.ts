import { t } from '../platform/i18n';

/** The day of a moment of ours (ISO 8601), here: `28 Nov 2026`, as the catalogue's language writes it. */
export function dayText(iso: string): string {
  const language = t('catalogueLanguage');
  // English days in the order day, month, year, as in core/stated-date.ts.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(iso));
}

/** The same with the time of day. */
export function timeText(iso: string): string {
  const language = t('catalogueLanguage');
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}
