import { t } from '../platform/i18n';
import { numberText } from './number-text';
import type { Counts } from './pair-list';

/** `26 of 42 sentences` */
export function countText({ done, total }: Pick<Counts, 'done' | 'total'>): string {
  return t(isOne(total) ? 'sentencesOne' : 'sentencesOther', numberText(done), numberText(total));
}

/** `2 findings` */
export function findingsText(count: number): string {
  return t(isOne(count) ? 'findingsOne' : 'findingsOther', numberText(count));
}

/** `3 sentences said otherwise` */
export function disagreementsText(count: number): string {
  return t(isOne(count) ? 'disagreementsOne' : 'disagreementsOther', numberText(count));
}

function isOne(count: number): boolean {
  return new Intl.PluralRules(t('catalogueLanguage')).select(count) === 'one';
}
