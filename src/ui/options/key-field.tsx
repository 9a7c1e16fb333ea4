import { useSignal } from '@preact/signals';
import type { KeyEngineId } from '../../core/engine-id';
import { engineName } from '../../core/engine-names';
import { type KeyFacts, originOf } from '../../core/key';
import { siteOf } from '../../core/site';
import { t } from '../../platform/i18n';
import { askForServer } from '../ask-for-engine';
import type { SettingsModel } from '../settings-model';
import { enterKey, removeKey, serverForKey } from './keys';

interface KeyFieldProps {
  engine: KeyEngineId;
  /** Where the key would go; `''` where nobody has said. */
  server: string;
  facts: KeyFacts | undefined;
  isChosen: boolean;
  model: SettingsModel;
}

/** A key is entered, seen to be there, and removed; it is never shown again. */
export function KeyField({ engine, server, facts, isChosen, model }: KeyFieldProps) {
  const problem = useSignal('');
  const id = `${engine}-key`;
  const isForThis = facts !== undefined && (engine === 'deepl' || facts.origin === originOf(server));

  const save = async (field: HTMLInputElement) => {
    const key = field.value.trim();
    if (!key) return;
    // Which of its hosts DeepL is asked at was not known when it was chosen.
    const site = siteOf(serverForKey(model, engine, key));
    if (isChosen && site) void askForServer(engine, site);
    const saved = await enterKey(model, engine, key);
    problem.value = saved.ok ? '' : t('engineKeyNotSaved');
    if (saved.ok) field.value = '';
  };
  return (
    <div class="field">
      <label for={id}>{t('engineKey')}</label>
      {facts && (
        <p class="key-saved" data-key={engine}>
          <span>
            {t('engineKeySaved', dayOf(facts.savedAt), facts.origin)}
            {!isForThis && ` ${t('engineKeyElsewhere')}`}
          </span>
          <button
            type="button"
            class="link"
            aria-label={t('engineKeyRemove', engineName(engine, t))}
            onClick={() => void removeKey(model, engine)}
          >
            {t('optionsRemove')}
          </button>
        </p>
      )}
      <input
        id={id}
        type="password"
        autocomplete="off"
        spellcheck={false}
        placeholder={facts && isForThis ? t('engineKeyReplace') : ''}
        disabled={!server}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => void save(event.currentTarget)}
      />
      <p class="field-hint" id={`${id}-hint`}>
        {t(engine === 'google' ? 'engineKeyHintGoogle' : 'engineKeyHint')}
      </p>
      <p class="field-problem" id={`${id}-problem`} role="status">
        {problem.value}
      </p>
    </div>
  );
}

function dayOf(moment: string): string {
  return new Intl.DateTimeFormat(t('catalogueLanguage'), { dateStyle: 'medium' }).format(new Date(moment));
}
