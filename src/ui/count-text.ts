import { type PluralKey, plural } from '../core/plural';
import { t } from '../platform/i18n';
import { numberText } from './number-text';
import type { Counts } from './pair-list';

/** A message whose one substitution is a number, in the form that the number takes. */
export function countOf(key: PluralKey, count: number): string {
  return plural(key, count, t, numberText(count));
}

/** `26 of 42 sentences` */
export function countText({ done, total }: Pick<Counts, 'done' | 'total'>): string {
  return plural('sentences', total, t, numberText(done), numberText(total));
}
