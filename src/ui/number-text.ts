import { t } from '../platform/i18n';

/** A number as the catalogue's language writes it. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(t('catalogueLanguage'), options).format(value);
}
