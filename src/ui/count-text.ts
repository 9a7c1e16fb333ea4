import { t } from '../platform/i18n';
import type { Counts } from './pair-list';

/** `26 of 42 sentences` */
export function countText({ done, total }: Counts): string {
  const inLanguage = t('catalogueLanguage');
  const number = (value: number) => new Intl.NumberFormat(inLanguage).format(value);
  const isOne = new Intl.PluralRules(inLanguage).select(total) === 'one';
  return t(isOne ? 'sentencesOne' : 'sentencesOther', number(done), number(total));
}
