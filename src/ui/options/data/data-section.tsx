import { t } from '../../../platform/i18n';
import type { SectionProps } from '../section-props';
import { ClearAll } from './clear-all';
import { SettingsFiles } from './settings-files';
import { SizeList } from './size-list';
import { StoredTranslations } from './stored-translations';
import { useSizes } from './use-sizes';

/** What is kept in this browser: how much it is, to delete it, to take it elsewhere. */
export function DataSection({ settings, model, change }: SectionProps) {
  const { sizes, refresh } = useSizes();
  return (
    <section class="settings-section">
      <h2>{t('optionsData')}</h2>
      <p class="quiet">{t('optionsStoredLead')}</p>
      <SizeList sizes={sizes} settings={settings} />
      <StoredTranslations onCleared={refresh} />
      <SettingsFiles settings={settings} model={model} change={change} />
      <ClearAll onCleared={refresh} />
    </section>
  );
}
