import { useSignal } from '@preact/signals';
import { type Settings, SITE_WHENS, type SitePattern, type SiteWhen } from '../../core/settings';
import { ruleFor } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import { chooseSiteEngine, chooseWhen, useIsAllowed } from '../site-rules';
import { siteName, WHEN_MESSAGES } from '../site-text';
import { useViewModel, type ViewModel } from '../view-model';
import { RadioChoice } from './radio-choice';
import { SiteEngineSelect } from './site-engine-select';

interface SiteChoiceProps {
  settings: Settings;
  site: SitePattern;
}

/** When the pages of a site are translated, and who translates them. */
export function SiteChoice({ settings, site }: SiteChoiceProps) {
  const model = useViewModel();
  const isAllowed = useIsAllowed(site);
  const wasRefused = useSignal(false);
  const { when, engine } = ruleFor(settings, site);

  /** Runs in the click, which permissions need. */
  const choose = async (chosen: SiteWhen) => {
    wasRefused.value = false;
    const isChosen = await chooseWhen(model.settings, model.save, site, chosen);
    wasRefused.value = !isChosen;
    if (isChosen) await follow(chosen, when, model);
  };
  const isWaiting = when === 'always' && isAllowed.value === false;
  return (
    <>
      <RadioChoice
        legend={t('siteTitle', siteName(site))}
        name="site-when"
        options={SITE_WHENS.map((value) => ({ value, label: t(WHEN_MESSAGES[value]) }))}
        value={when}
        onChoose={(chosen) => void choose(chosen)}
      />
      <p class="field-hint" role="status">
        {isWaiting ? t('siteNotAllowed') : wasRefused.value ? t('siteRefused') : ''}
      </p>
      {isWaiting && (
        <button type="button" onClick={() => void choose('always')}>
          {t('actionAllow')}
        </button>
      )}
      <div class="panel-field">
        <label for="site-engine">{t('siteEngine')}</label>
        <SiteEngineSelect
          id="site-engine"
          settings={settings}
          engine={engine}
          onChoose={(chosen) => void chooseEngine(chosen, site, model)}
        />
      </div>
    </>
  );
}

async function chooseEngine(
  engine: Settings['engine'] | undefined,
  site: SitePattern,
  model: ViewModel,
): Promise<void> {
  if (await chooseSiteEngine(model.settings, model.save, site, engine)) model.store.send({ type: 'restart' });
}

/** What a choice means for the page that is there. */
async function follow(chosen: SiteWhen, before: SiteWhen, model: ViewModel): Promise<void> {
  const { store, tab, isOverlayShown } = model;
  const state = store.state.peek();
  if (chosen === 'never') {
    if (state === 'translating') store.send({ type: 'cancel' });
    // The background takes it away.
    isOverlayShown.value = false;
  } else if (state === 'cancelled' && (before === 'never' || chosen === 'always')) {
    store.send({ type: 'restart' });
  }
  const tabId = tab.peek()?.id;
  if (chosen !== 'always' || tabId === undefined) return;
  try {
    await request('overlay/arrived', { tabId });
    isOverlayShown.value = (await request('overlay/state', { tabId })).shown;
  } catch {
    model.report({ kind: 'disconnected' });
  }
}
