import type { Settings, SitePattern } from '../../core/settings';
import { t } from '../../platform/i18n';
import { requestOrigins } from '../../platform/permissions';
import type { SettingsModel } from '../settings-model';
import { giveBackSite, useIsAllowed } from '../site-rules';
import { siteAddress } from '../site-text';
import { useKeptFocus } from '../use-kept-focus';
import type { Change } from './change';

interface SitesSectionProps {
  settings: Settings;
  model: SettingsModel;
  change: Change;
}

/** The sites whose language may be looked at, to take any of them back. */
export function SitesSection({ settings, model, change }: SitesSectionProps) {
  const root = useKeptFocus<HTMLElement>('h2');
  const remove = async (site: string) => {
    await change((now) => ({ ...now, languageSites: now.languageSites.filter((other) => other !== site) }));
    await giveBackSite(model, site);
  };
  return (
    <section ref={root} class="settings-section">
      <h2 tabIndex={-1}>{t('optionsSites')}</h2>
      <p class="quiet">{t('optionsSitesLead')}</p>
      {settings.languageSites.length === 0 && <p class="none">{t('optionsSitesNone')}</p>}
      <ul class="listed">
        {settings.languageSites.map((site) => (
          <SiteLine key={site} site={site} onRemove={() => void remove(site)} />
        ))}
      </ul>
    </section>
  );
}

function SiteLine({ site, onRemove }: { site: SitePattern; onRemove(): void }) {
  const isAllowed = useIsAllowed(site);
  const name = siteAddress(site);
  return (
    <li>
      <div>
        <span>{name}</span>
        {isAllowed.value === false && <p class="field-problem">{t('optionsSiteNotAllowed')}</p>}
      </div>
      {isAllowed.value === false && (
        <button
          type="button"
          aria-label={t('optionsRuleAllow', name)}
          onClick={() => void requestOrigins([site])}
        >
          {t('actionAllow')}
        </button>
      )}
      <button type="button" class="link" aria-label={t('optionsRemoveSite', name)} onClick={onRemove}>
        {t('optionsRemove')}
      </button>
    </li>
  );
}
