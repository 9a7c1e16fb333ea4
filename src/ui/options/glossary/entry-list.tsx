import { useSignal } from '@preact/signals';
import type { GlossaryEntry } from '../../../core/glossary';
import { languageName } from '../../../core/language';
import { t } from '../../../platform/i18n';
import { numberText } from '../../number-text';

/** More are found by what is in them. */
const MOST_SHOWN = 100;

interface EntryListProps {
  entries: readonly GlossaryEntry[];
  onRemove(entry: GlossaryEntry): void;
}

/** The terms there are, newest first. */
export function EntryList({ entries, onRemove }: EntryListProps) {
  const wanted = useSignal('');
  const needle = wanted.value.trim().toLowerCase();
  const found = entries.filter(({ term, translation }) =>
    `${term}\n${translation ?? ''}`.toLowerCase().includes(needle),
  );
  const shown = found.slice(-MOST_SHOWN).reverse();
  return (
    <>
      {entries.length > 10 && (
        <div class="field">
          <label for="glossary-find">{t('glossaryFind')}</label>
          <input
            id="glossary-find"
            type="text"
            autocomplete="off"
            value={wanted.value}
            onInput={(event) => {
              wanted.value = event.currentTarget.value;
            }}
          />
        </div>
      )}
      <ul class="listed">
        {shown.map((entry) => (
          <li key={JSON.stringify(entry)} data-term={entry.term}>
            <div>
              <b>{t('glossaryLine', entry.term, entry.translation ?? t('glossaryNever'))}</b>
              <small class="quiet">{factsOf(entry)}</small>
            </div>
            <button
              type="button"
              class="link"
              aria-label={t('optionsRemoveSite', entry.term)}
              onClick={() => onRemove(entry)}
            >
              {t('optionsRemove')}
            </button>
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <p class="field-hint">{t('glossaryMore', numberText(found.length - shown.length))}</p>
      )}
    </>
  );
}

function factsOf({ source, target, isCaseSensitive }: GlossaryEntry): string {
  const name = (tag: string) => (tag ? languageName(tag, t('catalogueLanguage')) : t('glossaryAnyLanguage'));
  const languages = t('languageDirection', name(source), name(target));
  return isCaseSensitive ? t('glossaryFactsCase', languages) : languages;
}
