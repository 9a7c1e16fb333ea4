import type { KeyEngineId } from '../../core/engine-id';
import { deeplAddress, serverOf } from '../../core/engine-setup';
import { originOf } from '../../core/key';
import { fail, type Result } from '../../core/result';
import { saveKey } from '../../platform/key-store';
import type { SettingsModel } from '../settings-model';

/** The key goes to where keys are kept; the settings learn that there is one, and for which server. */
export async function enterKey(
  model: SettingsModel,
  engine: KeyEngineId,
  key: string,
): Promise<Result<null>> {
  const server = serverForKey(model, engine, key);
  if (server === undefined) return fail({ kind: 'storage-failed', detail: '' });
  const origin = originOf(server);
  const kept = await saveKey(engine, { key, origin });
  if (!kept.ok) return kept;
  const facts = { origin, savedAt: new Date().toISOString() };
  return model.change((now) => ({ ...now, keys: { ...now.keys, [engine]: facts } }));
}

/** Where a key would be sent. Undefined before the settings are loaded. */
export function serverForKey(model: SettingsModel, engine: KeyEngineId, key: string): string | undefined {
  const settings = model.settings.value;
  if (!settings || engine !== 'deepl') return settings && serverOf(engine, settings);
  return deeplAddress(settings.engines.deepl.address, key);
}

export async function removeKey(model: SettingsModel, engine: KeyEngineId): Promise<Result<null>> {
  const removed = await saveKey(engine, undefined);
  if (!removed.ok) return removed;
  return model.change(({ keys: { [engine]: _, ...keys }, ...now }) => ({ ...now, keys }));
}
