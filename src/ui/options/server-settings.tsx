import { type Signal, useSignal } from '@preact/signals';
import type { ServerEngineId } from '../../core/engine-id';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { AddressField } from '../components/address-field';
import { addressProblem } from '../server-address';
import { withAddress } from '../settings-model';
import type { Change } from './change';
import { ConnectionTest } from './connection-test';

interface ServerSettingsProps {
  engine: ServerEngineId;
  settings: Settings;
  change: Change;
}

/** Where an engine's server is, its key where it has one, and whether it answers. */
export function ServerSettings({ engine, settings, change }: ServerSettingsProps) {
  const saved = settings.engines[engine].address;
  const typed = useSignal<string | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const isKeyRemoved = useSignal(false);
  const address = typed.value ?? saved;

  const commit = async (value: string) => {
    problem.value = addressProblem(value, DEFAULT_SETTINGS.engines[engine].address, t);
    if (problem.value) return;
    let losesKey = false;
    const isSaved = await change((now) => {
      const after = withAddress(now, engine, value.trim());
      losesKey = now.engines.libretranslate.apiKey !== after.engines.libretranslate.apiKey;
      return after;
    });
    typed.value = undefined;
    if (isSaved && losesKey) isKeyRemoved.value = true;
  };
  return (
    <div class="server">
      <AddressField
        id={`${engine}-address`}
        address={address}
        problem={problem.value}
        onInput={(value) => {
          typed.value = value;
          problem.value = undefined;
        }}
        onCommit={(value) => void commit(value)}
      />
      {engine === 'libretranslate' && (
        <KeyField settings={settings} change={change} isRemoved={isKeyRemoved} />
      )}
      <ConnectionTest
        engine={engine}
        // An address still being typed is neither saved nor tested.
        address={saved}
        isReady={!problem.value && address.trim() === saved}
        target={settings.targetLanguage}
      />
    </div>
  );
}

interface KeyFieldProps extends Omit<ServerSettingsProps, 'engine'> {
  /** True after a change of the server took the key away, until another is entered. */
  isRemoved: Signal<boolean>;
}

function KeyField({ settings, change, isRemoved }: KeyFieldProps) {
  return (
    <div class="field">
      <label for="libretranslate-key">{t('engineKey')}</label>
      <input
        id="libretranslate-key"
        type="password"
        autocomplete="off"
        spellcheck={false}
        value={settings.engines.libretranslate.apiKey}
        aria-describedby="libretranslate-key-hint"
        onChange={(event) => {
          const apiKey = event.currentTarget.value.trim();
          isRemoved.value = false;
          void change((now) => ({
            ...now,
            engines: { ...now.engines, libretranslate: { ...now.engines.libretranslate, apiKey } },
          }));
        }}
      />
      <p class="field-hint" id="libretranslate-key-hint">
        {t('engineKeyHint')}
      </p>
      <p class="field-hint" role="status">
        {isRemoved.value ? t('engineKeyRemoved') : ''}
      </p>
    </div>
  );
}
