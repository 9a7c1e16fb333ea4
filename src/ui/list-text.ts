import { listText as listTextIn } from '../core/list-text';
import { t } from '../platform/i18n';

/** `Bergamot, DeepL and Azure`, as the catalogue's language puts a list. */
export function listText(items: readonly string[]): string {
  return listTextIn(items, t('catalogueLanguage'));
}
