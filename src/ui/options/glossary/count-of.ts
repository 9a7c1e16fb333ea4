import type { MessageKey } from '../../../core/message-key';
import { t } from '../../../platform/i18n';
import { numberText } from '../../number-text';

/** A message with a number in it, as the catalogue's language writes numbers. */
export function countOf(key: MessageKey, count: number): string {
  return t(key, numberText(count));
}
