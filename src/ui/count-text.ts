import { t } from '../platform/i18n';
import { numberText } from './number-text';
import type { Counts } from './pair-list';

/** `26 of 42 sentences` */
export function countText({ done, total }: Counts): string {
  const isOne = new Intl.PluralRules(t('catalogueLanguage')).select(total) === 'one';
  return t(isOne ? 'sentencesOne' : 'sentencesOther', numberText(done), numberText(total));
}
