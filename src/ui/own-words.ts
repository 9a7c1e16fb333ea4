import { textDirection } from '../core/language';
import { t } from '../platform/i18n';
import type { Side } from './sides';

/** How words of ours are written where they stand in a text of another language. */
export function ownWords(): Side {
  const lang = t('catalogueLanguage');
  return { lang, dir: textDirection(lang) };
}
