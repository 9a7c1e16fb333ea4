import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import type { SettingsModel } from '../settings-model';
import { siteName } from '../site-text';
import { useKeptFocus } from '../use-kept-focus';
import type { Change } from './change';
import { RuleRow } from './rule-row';

interface RulesSectionProps {
  settings: Settings;
  model: SettingsModel;
  change: Change;
}

/** What was chosen for single sites, by their names. */
export function RulesSection({ settings, model, change }: RulesSectionProps) {
  const root = useKeptFocus<HTMLElement>('h2');
  const sites = Object.keys(settings.sites).sort((a, b) =>
    siteName(a).localeCompare(siteName(b), t('catalogueLanguage')),
  );
  return (
    <section ref={root} class="settings-section">
      <h2 tabIndex={-1}>{t('optionsRules')}</h2>
      <p class="quiet">{t('optionsRulesLead')}</p>
      {sites.length === 0 && <p class="none">{t('optionsRulesNone')}</p>}
      <ul class="rules">
        {sites.map((site) => (
          <RuleRow key={site} site={site} settings={settings} model={model} change={change} />
        ))}
      </ul>
    </section>
  );
}
