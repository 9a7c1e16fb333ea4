import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { errorText } from '../../../core/error-text';
import type { GlossaryEntry } from '../../../core/glossary';
import { t } from '../../../platform/i18n';
import { countOf } from '../../count-text';
import { StatusLine } from '../status-line';
import { EntryForm } from './entry-form';
import { EntryList } from './entry-list';
import { FileActions } from './file-actions';
import { GlossaryModel } from './glossary-model';

/** Terms whose translation is settled: to add, find, remove, bring in and take out. */
export function GlossarySection() {
  const model = useMemo(() => new GlossaryModel(), []);
  const status = useSignal('');
  useEffect(() => model.open(), [model]);
  const entries = model.entries.value;
  if (!entries) return null;

  const add = async (added: readonly GlossaryEntry[]) => {
    const saved = await model.add(added);
    if (!saved.ok) {
      status.value = t('optionsNotSaved', errorText(saved.error, t));
      return undefined;
    }
    status.value = '';
    return saved.value;
  };
  return (
    <section class="settings-section">
      <h2>{t('glossary')}</h2>
      <p class="quiet">{t('glossaryLead')}</p>
      <EntryForm onAdd={(entry) => add([entry]).then((saved) => saved !== undefined)} />
      {entries.length > 0 && <p class="field-hint">{countOf('glossaryCount', entries.length)}</p>}
      <EntryList
        entries={entries}
        onRemove={async (entry) => {
          const removed = await model.remove(entry);
          status.value = removed.ok ? '' : t('optionsNotSaved', errorText(removed.error, t));
        }}
      />
      <FileActions
        entries={entries}
        onImport={add}
        onSay={(text) => {
          status.value = text;
        }}
      />
      <StatusLine text={status.value} />
    </section>
  );
}
