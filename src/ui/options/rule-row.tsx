import { useSignal } from '@preact/signals';
import { ruleFor, withRule } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { chooseWhen, giveBackSite, useIsAllowed } from '../site-rules';
import { ruleText, siteName } from '../site-text';
import { RuleFields, type RuleProps } from './rule-fields';

/** The rule of one site in few words; opens to be changed. */
export function RuleRow({ site, settings, model, change }: RuleProps) {
  // There may be many: only those that are open have fields.
  const isOpen = useSignal(false);
  const isAllowed = useIsAllowed(site);
  const rule = ruleFor(settings, site);
  const name = siteName(site);

  const remove = async () => {
    const nothing = { when: 'ask', mode: undefined, scope: undefined, engine: undefined } as const;
    const isSaved = await change((now) => withRule(now, site, nothing));
    if (isSaved && rule.when === 'always') await giveBackSite(model, site);
  };
  return (
    <li class="rule" data-site={site}>
      <details
        onToggle={(event) => {
          isOpen.value = event.currentTarget.open;
        }}
      >
        <summary>
          <b>{name}</b>
          <small class="quiet">{ruleText(rule)}</small>
        </summary>
        {isOpen.value && <RuleFields site={site} settings={settings} model={model} change={change} />}
      </details>
      <button
        type="button"
        class="link"
        aria-label={t('optionsRuleRemove', name)}
        onClick={() => void remove()}
      >
        {t('optionsRemove')}
      </button>
      {rule.when === 'always' && isAllowed.value === false && (
        <div class="rule-waits">
          <p class="field-problem">{t('siteNotAllowed')}</p>
          <button
            type="button"
            aria-label={t('optionsRuleAllow', name)}
            onClick={() => void chooseWhen(model, change, site, 'always')}
          >
            {t('actionAllow')}
          </button>
        </div>
      )}
    </li>
  );
}
