import type { MessageKey } from '../../../core/message-key';
import { t } from '../../../platform/i18n';

/** A message with a number in it, as the catalogue's language writes numbers. */
export function countOf(key: MessageKey, count: number): string {
  return t(key, new Intl.NumberFormat(t('catalogueLanguage')).format(count));
}
