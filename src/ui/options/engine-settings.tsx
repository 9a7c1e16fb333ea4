import { useSignal } from '@preact/signals';
import { type HttpEngineId, takesKey } from '../../core/engine-id';
import { type MissingPart, missingPart, serverOf, setupText } from '../../core/engine-setup';
import type { OfferedModel } from '../../core/inspection';
import type { MessageKey } from '../../core/message-key';
import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import type { SettingsModel } from '../settings-model';
import type { Change } from './change';
import { ChatPresets } from './chat-presets';
import { ConnectionTest } from './connection-test';
import { EngineFieldRow } from './engine-field-row';
import { ENGINE_FIELDS, type EngineField } from './engine-fields';
import { KeyField } from './key-field';

const MISSING: Record<MissingPart, MessageKey> = {
  address: 'engineMissingAddress',
  key: 'engineMissingKey',
  model: 'engineMissingModel',
  definition: 'engineMissingDefinition',
};

interface EngineSettingsProps {
  engine: HttpEngineId;
  settings: Settings;
  model: SettingsModel;
  change: Change;
}

/** What can be set of an engine that is asked over HTTP: its fields, its key, and whether it answers. */
export function EngineSettings({ engine, settings, model, change }: EngineSettingsProps) {
  const models = useSignal<readonly OfferedModel[]>([]);
  const unsaved = useSignal(0);
  const server = serverOf(engine, settings);
  const isMissing = missingPart(engine, settings);
  const set = (values: Record<string, unknown>) =>
    change((now) => ({
      ...now,
      engines: { ...now.engines, [engine]: { ...now.engines[engine], ...values } },
    }));

  const setModel = (id: string) => {
    const offered = models.value.find((other) => other.id === id);
    const prices = offered?.inputPrice !== undefined && {
      inputPrice: offered.inputPrice,
      outputPrice: offered.outputPrice ?? null,
    };
    return set({ model: id, ...prices });
  };
  const fields: readonly EngineField[] = ENGINE_FIELDS[engine];
  // Where the server is the reader's to name, its key comes after it.
  const keyPlace = fields[0]?.kind.type === 'text' || fields[0]?.kind.type === 'choice' ? 0 : 1;
  const row = (field: EngineField) => (
    <EngineFieldRow
      key={field.name}
      engine={engine}
      field={field}
      saved={(settings.engines[engine] as Record<string, unknown>)[field.name]}
      models={models.value}
      onEdit={(isEdited) => {
        unsaved.value += isEdited ? 1 : -1;
      }}
      onCommit={(value) =>
        field.kind.type === 'model' ? setModel(String(value)) : set({ [field.name]: value })
      }
    />
  );
  return (
    <div class="server">
      {engine === 'chat' && (
        <ChatPresets address={server} onChoose={(address) => void set({ address, model: '' })} />
      )}
      {fields.slice(0, keyPlace).map(row)}
      {takesKey(engine) && (
        <KeyField
          engine={engine}
          server={server}
          facts={settings.keys[engine]}
          isChosen={settings.engine === engine}
          model={model}
        />
      )}
      {fields.slice(keyPlace).map(row)}
      <ConnectionTest
        engine={engine}
        // What is being typed is neither saved nor tested.
        server={server}
        isReady={unsaved.value === 0 && (isMissing === undefined || isMissing === 'model')}
        target={settings.targetLanguage}
        version={setupText(engine, settings)}
        onModels={(offered) => {
          models.value = offered;
        }}
      />
      {isMissing && <p class="field-hint">{t(MISSING[isMissing])}</p>}
    </div>
  );
}
