import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { KEY_ENGINE_IDS, type KeyEngineId } from '../core/engine-id';
import type { EngineKey, EngineKeys } from '../core/key';
import type { Result } from '../core/result';
import { canRestrictStorage, restrictStorage } from './settings-store';
import { stored } from './stored';
import { loadValue } from './stored-value';

const NAME = 'keys';
const DATABASE = 'diptych-keys';

interface Schema extends DBSchema {
  keys: { key: typeof NAME; value: unknown };
}

/** Where keys are kept: a place that scripts in pages cannot read. */
interface Place {
  read(): Promise<unknown>;
  write(keys: EngineKeys): Promise<void>;
}

/** Chrome keeps content scripts out of `storage.local` where it is told to. */
const restricted: Place = {
  read: () => loadValue(NAME),
  async write(keys) {
    await restrictStorage();
    await browser.storage.local.set({ [NAME]: keys });
  },
};

/** Firefox has no such call, but content scripts live in the origin of their page and have no way to the extension's databases. */
const database: Place = {
  read: async () => (await open()).get('keys', NAME),
  async write(keys) {
    await (await open()).put('keys', keys, NAME);
  },
};

function place(): Place {
  return canRestrictStorage() ? restricted : database;
}

function open() {
  return openDB<Schema>(DATABASE, 1, { upgrade: (created) => void created.createObjectStore('keys') });
}

const keySchema = v.object({ key: v.string(), origin: v.string() });

/** What cannot be read counts as not there: the engine then says that its key is missing. */
export async function loadKeys(): Promise<EngineKeys> {
  const kept = await place()
    .read()
    .catch(() => undefined);
  const keys: EngineKeys = {};
  for (const id of KEY_ENGINE_IDS) {
    const parsed = v.safeParse(keySchema, (kept as Record<string, unknown> | undefined)?.[id]);
    if (parsed.success) keys[id] = parsed.output;
  }
  return keys;
}

/** Keeps the key of an engine in the place of the one before, or removes it. */
export function saveKey(id: KeyEngineId, key: EngineKey | undefined): Promise<Result<null>> {
  return stored(async () => {
    const { [id]: _, ...others } = await loadKeys();
    await place().write(key ? { ...others, [id]: key } : others);
  });
}

/** Deletes every key. */
export function clearKeys(): Promise<Result<null>> {
  return stored(() => place().write({}));
}
