import { useSignal } from '@preact/signals';
import type { LanguageTag } from '../../core/language';
import { withLanguage } from '../../core/read-languages';
import { t } from '../../platform/i18n';
import { nameOfLanguage } from '../engine-text';
import { useKeptFocus } from '../use-kept-focus';
import { LanguageSelect } from './language-select';

interface ReadLanguagesProps {
  languages: readonly LanguageTag[];
  onChange(languages: LanguageTag[]): void;
}

/** The languages that a reader reads besides the one that is translated into: to add to and to take from. */
export function ReadLanguages({ languages, onChange }: ReadLanguagesProps) {
  // Browsers change a closed list at each arrow key: what is passed over is not added.
  const pointed = useSignal('');
  const root = useKeptFocus<HTMLDivElement>('select');
  const add = () => {
    if (!pointed.value) return;
    onChange(withLanguage(languages, pointed.value));
    pointed.value = '';
  };
  return (
    <div ref={root} class="field field-short read-languages">
      <label for="read-language">{t('optionsReadLanguages')}</label>
      {languages.length > 0 && (
        <ul class="listed">
          {languages.map((tag) => (
            <li key={tag} data-read-language={tag}>
              <span>{nameOfLanguage(tag)}</span>
              <button
                type="button"
                class="link"
                aria-label={t('optionsRemoveSite', nameOfLanguage(tag))}
                onClick={() => onChange(languages.filter((other) => other !== tag))}
              >
                {t('optionsRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="panel-row">
        <LanguageSelect
          id="read-language"
          label={t('optionsReadLanguages')}
          value={pointed.value}
          placeholder={t('optionsReadLanguagesAdd')}
          canBeNone
          onChoose={(tag) => {
            pointed.value = tag;
          }}
        />
        <button type="button" aria-disabled={!pointed.value} onClick={add}>
          {t('optionsAdd')}
        </button>
      </div>
      <p class="field-hint">{t('optionsReadLanguagesHint')}</p>
    </div>
  );
}
