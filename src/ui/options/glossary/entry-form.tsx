import { type Signal, useSignal } from '@preact/signals';
import { type GlossaryEntry, parseEntry } from '../../../core/glossary';
import { t } from '../../../platform/i18n';
import { LanguageSelect } from '../../components/language-select';

/** A new term. Without a translation it is never translated. */
export function EntryForm({ onAdd }: { onAdd(entry: GlossaryEntry): Promise<boolean> }) {
  const term = useSignal('');
  const translation = useSignal('');
  const isCaseSensitive = useSignal(false);
  const [source, target] = [useSignal(''), useSignal('')];
  const problem = useSignal('');

  const submit = async (event: Event) => {
    event.preventDefault();
    const entry = parseEntry({
      term: term.value,
      translation: translation.value.trim() || null,
      isCaseSensitive: isCaseSensitive.value,
      source: source.value,
      target: target.value,
    });
    problem.value = entry ? '' : t('glossaryTermMissing');
    if (!entry || !(await onAdd(entry))) return;
    term.value = '';
    translation.value = '';
  };
  return (
    <form class="glossary-form" onSubmit={(event) => void submit(event)} noValidate>
      <div class="field">
        <label for="glossary-term">{t('glossaryTerm')}</label>
        <input
          id="glossary-term"
          type="text"
          autocomplete="off"
          maxLength={200}
          value={term.value}
          aria-invalid={problem.value !== ''}
          aria-describedby="glossary-problem"
          onInput={(event) => {
            term.value = event.currentTarget.value;
            problem.value = '';
          }}
        />
      </div>
      <div class="field">
        <label for="glossary-translation">{t('glossaryTranslation')}</label>
        <input
          id="glossary-translation"
          type="text"
          autocomplete="off"
          maxLength={200}
          placeholder={t('glossaryNever')}
          value={translation.value}
          onInput={(event) => {
            translation.value = event.currentTarget.value;
          }}
        />
      </div>
      <LanguageField label={t('languageMenuOriginal')} language={source} />
      <LanguageField label={t('languageMenuTarget')} language={target} />
      <label class="panel-check">
        <input
          type="checkbox"
          checked={isCaseSensitive.value}
          onChange={(event) => {
            isCaseSensitive.value = event.currentTarget.checked;
          }}
        />
        <span>{t('glossaryCase')}</span>
      </label>
      <button type="submit">{t('glossaryAdd')}</button>
      <p id="glossary-problem" class="field-problem" role="alert">
        {problem.value}
      </p>
    </form>
  );
}

/** One of the two languages a term is for, or any. */
function LanguageField({ label, language }: { label: string; language: Signal<string> }) {
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <LanguageSelect
        label={label}
        value={language.value}
        placeholder={t('glossaryAnyLanguage')}
        canBeNone
        onChoose={(tag) => {
          language.value = tag;
        }}
      />
    </div>
  );
}
