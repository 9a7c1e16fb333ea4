import type { LanguageTag } from './language';

/** A size for people, to two figures: `17 MB`, `1.4 MB`, `820 kB`, `60 GB`. Thousands, as download sizes and disks are counted. */
export function byteText(bytes: number, inLanguage: LanguageTag): string {
  const [value, unit] =
    bytes < 999_500
      ? [bytes / 1000, 'kilobyte']
      : bytes < 999_500_000
        ? [bytes / 1_000_000, 'megabyte']
        : [bytes / 1_000_000_000, 'gigabyte'];
  const digits = value < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(inLanguage, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}
