import type { PanelWords } from '../overlay/selection/panel-parts';
import { t } from '../platform/i18n';

/** What is written on the panel of a selection, from the catalogue. */
export function panelWords(): PanelWords {
  return {
    language: t('catalogueLanguage'),
    label: t('selectionLabel'),
    waiting: t('selectionWaiting'),
    copy: t('selectionCopy'),
    copied: t('actionQuoted'),
    copyFailed: t('selectionCopyFailed'),
    retry: t('actionRetry'),
    close: t('actionClose'),
  };
}
