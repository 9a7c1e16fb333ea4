import { errorText } from '../core/error-text';
import type { Explain } from '../overlay/block-translation';
import { t } from '../platform/i18n';

/** An error in the words of the catalogue, for a mark in the page. */
export const explain: Explain = (error) => ({
  text: `${t('pairFailed')} ${errorText(error, t)}`,
  language: t('catalogueLanguage'),
});
