import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { errorText } from '../../core/error-text';
import type { AppError } from '../../core/errors';
import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import type { SettingsModel } from '../settings-model';
import type { Change } from './change';
import { ClearAll } from './data/clear-all';
import { SearchField } from './search-field';
import { SectionNav } from './section-nav';
import { SECTIONS } from './sections';
import { useSearch } from './use-search';
import { useSectionInView } from './use-section-in-view';

const SAVED_SHOWN_MS = 2500;

/** The settings page: everything is saved as soon as it is changed. */
export function Options({ model }: { model: SettingsModel }) {
  const settings = model.settings.value;
  if (settings) return <Sections settings={settings} model={model} />;
  return model.error.value ? <Unreadable error={model.error.value} model={model} /> : null;
}

/** What was set is not known, and nothing may be written in its place unasked. */
function Unreadable({ error, model }: { error: AppError; model: SettingsModel }) {
  return (
    <main class="settings">
      <h1>{t('optionsTitle')}</h1>
      <div class="message message-error" role="alert" data-error={error.kind}>
        <p>{errorText(error, t)}</p>
        <div class="message-actions">
          <button type="button" onClick={() => void model.load()}>
            {t('actionRetry')}
          </button>
        </div>
      </div>
      <ClearAll onCleared={() => void model.load()} />
    </main>
  );
}

function Sections({ settings, model }: { settings: Settings; model: SettingsModel }) {
  const status = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const root = useRef<HTMLDivElement>(null);
  const { query, found } = useSearch(root);
  const current = useSectionInView(root, found.value);

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
        <SearchField
          query={query.value}
          count={found.value?.count}
          onQuery={(typed) => {
            query.value = typed;
          }}
        />
      </header>
      <SectionNav shown={found.value?.sections} current={current.value} />
      <div class="settings-body" ref={root}>
        <Repaired fields={model.repaired.value} />
        {SECTIONS.map(({ id, Section }) => (
          <div key={id} id={id} class="settings-part">
            <Section settings={settings} model={model} change={change} />
          </div>
        ))}
      </div>
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
