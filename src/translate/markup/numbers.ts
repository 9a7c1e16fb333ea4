import { withAsciiDigits } from '../digits';

/** A number with its separators, as part of a regular expression: `30.000`, `30 000`, `3,5`, `12.05.2019`. */
export const NUMBER = `\\p{Nd}{1,3}(?:[ \\u00a0\\u202f'’]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,٫]\\p{Nd}+)?|\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*`;

/**
 * A name that is the same for one number in the writing of every language: `30.000`, `30,000` and `30 000` are `30000`, `3,5` and
 * `3.5` are `3.5`. What one language writes for thousands is another's decimal sign: three digits behind a single one are
 * thousands here, on both sides alike.
 */
export function numberKey(number: string): string {
  const plain = withAsciiDigits(number)
    .replaceAll('٫', ',')
    .replaceAll('٬', '.')
    .replace(/[^\d.,]/g, '');
  const parts = plain.split(/[.,]/);
  const signs = new Set(plain.replace(/\d/g, ''));
  const last = parts.pop() ?? '';
  const [first = ''] = parts;
  if (parts.length === 0) return last;
  if (signs.size > 1) return `${parts.join('')}.${last}`;
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(first) && [...parts.slice(1), last].every((part) => part.length === 3);
  if (isGrouped) return [...parts, last].join('');
  return [...parts, last].join('.');
}

const WHOLE = new RegExp(`^(?:${NUMBER})$`, 'u');

export function isNumber(text: string): boolean {
  return WHOLE.test(text);
}
