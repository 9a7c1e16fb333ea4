import type { OverlayDisplay } from '../../core/overlay-display';
import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { DisplayChoice } from '../components/display-choice';
import type { Change } from './change';

/** How translations in pages are shown where nothing else was chosen for the site. */
export function DisplaySection({ settings, change }: { settings: Settings; change: Change }) {
  const choose = (chosen: Partial<OverlayDisplay>) =>
    void change((now) => ({ ...now, overlay: { ...now.overlay, ...chosen } }));
  return (
    <section class="settings-section display">
      <h2>{t('optionsDisplay')}</h2>
      <p class="quiet">{t('optionsDisplayLead')}</p>
      <DisplayChoice
        display={settings.overlay}
        onMode={(mode) => choose({ mode })}
        onScope={(scope) => choose({ scope })}
      />
    </section>
  );
}
