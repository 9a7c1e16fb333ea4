import { useSignal } from '@preact/signals';
import { errorText } from '../../core/error-text';
import type { LanguageTag } from '../../core/language';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { LanguageSelect } from '../components/language-select';
import { ReadLanguages } from '../components/read-languages';
import { joinSentences } from '../join-sentences';
import type { SettingsModel } from '../settings-model';
import { pinMessage } from './pin-text';
import { suggestedLanguage } from './suggested-language';

interface WelcomeProps {
  model: SettingsModel;
  /** As the browser asks pages for them, the most wanted first. */
  browserLanguages: readonly string[];
  onDone(): unknown;
}

/** The page of the first run: which languages the reader reads, and how to begin. */
export function Welcome({ model, browserLanguages, onDone }: WelcomeProps) {
  const settings = model.settings.value;
  return (
    <main class="welcome-page">
      <h1>{t('welcomeTitle')}</h1>
      <p class="welcome-lead">{t('welcomeLead')}</p>
      {settings && (
        <LanguageForm
          settings={settings}
          model={model}
          suggested={isUnchosen(settings) ? suggestedLanguage(browserLanguages) : undefined}
          onDone={onDone}
        />
      )}
    </main>
  );
}

interface LanguageFormProps {
  settings: Settings;
  model: SettingsModel;
  suggested: LanguageTag | undefined;
  onDone(): unknown;
}

/** Whether nothing was chosen yet: what a browser suggests is no reason to change what a reader has seen and left. */
function isUnchosen(settings: Settings): boolean {
  return JSON.stringify(settings) === JSON.stringify(DEFAULT_SETTINGS);
}

/**
 * Saved when it is done: a page that is only closed chooses nothing. Until something is chosen here it shows what is chosen elsewhere
 * meanwhile: the tab may be one that was left open, or has been brought back.
 */
function LanguageForm({ settings, model, suggested, onDone }: LanguageFormProps) {
  const chosenTarget = useSignal<LanguageTag | undefined>(undefined);
  const chosenRead = useSignal<LanguageTag[] | undefined>(undefined);
  const target = chosenTarget.value ?? suggested ?? settings.targetLanguage;
  const read = chosenRead.value ?? settings.readLanguages;
  const problem = useSignal('');

  const save = async () => {
    const saved = await model.change((now) => ({
      ...now,
      targetLanguage: target,
      readLanguages: read,
    }));
    if (saved.ok) onDone();
    else problem.value = t('optionsNotSaved', errorText(saved.error, t));
  };
  return (
    <>
      <h2>{t('welcomeLanguages')}</h2>
      <div class="field field-short">
        <label for="target">{t('optionsTarget')}</label>
        <LanguageSelect
          id="target"
          label={t('optionsTarget')}
          value={target}
          onChoose={(tag) => {
            chosenTarget.value = tag;
          }}
        />
      </div>
      <ReadLanguages
        languages={read}
        onChange={(languages) => {
          chosenRead.value = languages;
        }}
      />
      <p class="welcome-hint">{joinSentences([t(pinMessage(navigator.userAgent)), t('welcomeThen')])}</p>
      <p class="welcome-hint quiet">{t('welcomeQuiet')}</p>
      <button type="button" class="primary" onClick={() => void save()}>
        {t('welcomeDone')}
      </button>
      <p class="field-problem" role="alert">
        {problem.value}
      </p>
    </>
  );
}
