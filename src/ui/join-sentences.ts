import { sentenceSpace } from '../core/sentence-space';
import { t } from '../platform/i18n';

/** Sentences one after the other, as the catalogue's language sets them. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(sentenceSpace(t('catalogueLanguage')));
}
