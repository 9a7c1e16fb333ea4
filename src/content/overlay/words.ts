import { errorText } from '../../core/error-text';
import type { Explain } from '../../overlay/block-translation';
import type { OverlayWords } from '../../overlay/reading-help';
import { t } from '../../platform/i18n';

/** An error in the words of the catalogue, for a mark in the page. */
export const explain: Explain = (error) => ({
  text: `${t('pairFailed')} ${errorText(error, t)}`,
  language: t('catalogueLanguage'),
});

/** What the overlay says itself, in the words of the catalogue. */
export function overlayWords(): OverlayWords {
  return {
    language: t('catalogueLanguage'),
    retry: t('overlayRetry'),
    waiting: t('overlayWaiting'),
    gaveUp: (count) => t('overlayGaveUp', String(count)),
  };
}
