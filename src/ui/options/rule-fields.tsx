import { useSignal } from '@preact/signals';
import type { MessageKey } from '../../core/message-key';
import { OVERLAY_MODES, OVERLAY_SCOPES } from '../../core/overlay-display';
import { type Settings, SITE_WHENS, type SitePattern, type SiteWhen } from '../../core/settings';
import { ruleFor, withRule } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { SelectAndUse } from '../components/select-and-use';
import { SiteEngineSelect } from '../components/site-engine-select';
import type { SettingsModel } from '../settings-model';
import { chooseSiteEngine, chooseWhen } from '../site-rules';
import { MODE_MESSAGES, SCOPE_MESSAGES, WHEN_MESSAGES } from '../site-text';
import type { Change } from './change';
import { StatusLine } from './status-line';

export interface RuleProps {
  site: SitePattern;
  settings: Settings;
  model: SettingsModel;
  change: Change;
}

/** Everything that can be chosen for one site. */
export function RuleFields({ site, settings, model, change }: RuleProps) {
  const { when, mode, scope, engine } = ruleFor(settings, site);
  const { overlay } = settings;
  const wasRefused = useSignal(false);

  /** Runs in the click, which permissions need. */
  const chooseSiteWhen = async (chosen: SiteWhen) => {
    wasRefused.value = false;
    wasRefused.value = !(await chooseWhen(model, change, site, chosen));
  };
  const same = (key: MessageKey) => ({ value: '', text: t('optionsRuleSame', t(key)) });
  return (
    <div class="rule-fields">
      <div class="field">
        <label for={`${site}-when`}>{t('optionsRuleWhen')}</label>
        <SelectAndUse<SiteWhen>
          id={`${site}-when`}
          choices={SITE_WHENS.map((value) => ({ value, text: t(WHEN_MESSAGES[value]) }))}
          value={when}
          onUse={(chosen) => void chooseSiteWhen(chosen)}
        />
        <StatusLine text={wasRefused.value ? t('siteRefused') : ''} />
      </div>
      <RuleField
        id={`${site}-mode`}
        label="optionsRuleMode"
        value={mode ?? ''}
        choices={[
          same(MODE_MESSAGES[overlay.mode].name),
          ...OVERLAY_MODES.map((value) => ({ value, text: t(MODE_MESSAGES[value].name) })),
        ]}
        onChoose={(value) =>
          void change((now) => withRule(now, site, { mode: OVERLAY_MODES.find((known) => known === value) }))
        }
      />
      <RuleField
        id={`${site}-scope`}
        label="optionsRuleScope"
        value={scope ?? ''}
        choices={[
          same(SCOPE_MESSAGES[overlay.scope]),
          ...OVERLAY_SCOPES.map((value) => ({ value, text: t(SCOPE_MESSAGES[value]) })),
        ]}
        onChoose={(value) =>
          void change((now) =>
            withRule(now, site, { scope: OVERLAY_SCOPES.find((known) => known === value) }),
          )
        }
      />
      <div class="field">
        <label for={`${site}-engine`}>{t('optionsRuleEngine')}</label>
        <SiteEngineSelect
          id={`${site}-engine`}
          settings={settings}
          engine={engine}
          onChoose={(chosen) => void chooseSiteEngine(model, change, site, chosen)}
        />
      </div>
    </div>
  );
}

interface RuleFieldProps {
  id: string;
  label: MessageKey;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChoose(value: string): void;
}

function RuleField({ id, label, value, choices, onChoose }: RuleFieldProps) {
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
