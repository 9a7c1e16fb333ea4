import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import type { SettingsModel } from '../settings-model';
import { giveBackSite } from '../site-rules';
import type { Change } from './change';

interface SitesSectionProps {
  settings: Settings;
  model: SettingsModel;
  change: Change;
}

/** The sites whose language may be looked at, to take any of them back. */
export function SitesSection({ settings, model, change }: SitesSectionProps) {
  const remove = async (site: string) => {
    await change((now) => ({ ...now, languageSites: now.languageSites.filter((other) => other !== site) }));
    await giveBackSite(model, site);
  };
  return (
    <section class="settings-section">
      <h2>{t('optionsSites')}</h2>
      <p class="quiet">{t('optionsSitesLead')}</p>
      {settings.languageSites.length === 0 && <p class="none">{t('optionsSitesNone')}</p>}
      <ul class="listed">
        {settings.languageSites.map((site) => (
          <li key={site}>
            <span>{nameOf(site)}</span>
            <button
              type="button"
              class="link"
              aria-label={t('optionsRemoveSite', nameOf(site))}
              onClick={() => void remove(site)}
            >
              {t('optionsRemove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `https://example.org/*` -> `https://example.org` */
function nameOf(site: string): string {
  return site.replace(/\/\*$/, '');
}
