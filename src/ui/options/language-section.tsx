import { t } from '../../platform/i18n';
import { LanguageSelect } from '../components/language-select';
import { ReadLanguages } from '../components/read-languages';
import type { SectionProps } from './section-props';

/** What is translated into, and which languages need no translation. */
export function LanguageSection({ settings, change }: SectionProps) {
  return (
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
      <ReadLanguages
        languages={settings.readLanguages}
        onChange={(readLanguages) => void change((now) => ({ ...now, readLanguages }))}
      />
    </section>
  );
}
