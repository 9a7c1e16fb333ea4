import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { errorText } from '../../core/error-text';
import { t } from '../../platform/i18n';
import { LanguageSelect } from '../components/language-select';
import type { SettingsModel } from '../settings-model';
import type { Change } from './change';
import { DisplaySection } from './display-section';
import { EngineSection } from './engine-section';
import { GlossarySection } from './glossary/glossary-section';
import { ModelsSection } from './models-section';
import { RulesSection } from './rules-section';
import { SitesSection } from './sites-section';
import { StoredSection } from './stored-section';

const SAVED_SHOWN_MS = 2500;

/** The settings page: everything is saved as soon as it is changed. */
export function Options({ model }: { model: SettingsModel }) {
  const status = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settings = model.settings.value;
  if (!settings) return null;

  const change: Change = async (apply) => {
    const saved = await model.change(apply);
    clearTimeout(timer.current);
    status.value = saved.ok ? t('optionsSaved') : t('optionsNotSaved', errorText(saved.error, t));
    if (!saved.ok) return false;
    timer.current = setTimeout(() => {
      status.value = '';
    }, SAVED_SHOWN_MS);
    return true;
  };
  return (
    <main class="settings">
      <header class="settings-head">
        <h1>{t('optionsTitle')}</h1>
        <p class="saved" role="status">
          {status.value}
        </p>
      </header>
      <Repaired fields={model.repaired.value} />
      <section class="settings-section">
        <h2>{t('optionsLanguage')}</h2>
        <div class="field field-short">
          <label for="target">{t('optionsTarget')}</label>
          <LanguageSelect
            id="target"
            label={t('optionsTarget')}
            value={settings.targetLanguage}
            onChoose={(targetLanguage) => void change((now) => ({ ...now, targetLanguage }))}
          />
        </div>
      </section>
      <EngineSection settings={settings} model={model} change={change} />
      <DisplaySection settings={settings} change={change} />
      <RulesSection settings={settings} model={model} change={change} />
      <SitesSection settings={settings} model={model} change={change} />
      <GlossarySection />
      <ModelsSection />
      <StoredSection />
    </main>
  );
}

function Repaired({ fields }: { fields: readonly string[] }) {
  if (fields.length === 0) return null;
  return (
    <p class="message message-error" role="alert">
      {t('optionsRepaired', fields.join(', '))}
    </p>
  );
}
