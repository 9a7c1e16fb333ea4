import type { DBSchema } from 'idb';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { KEY_ENGINE_IDS, type KeyEngineId } from '../core/engine-id';
import type { EngineKey, EngineKeys } from '../core/key';
import { ok, type Result } from '../core/result';
import { changeAll, createDatabase, look } from './database';
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
  /** Keeps what is made of what is kept. Where that cannot be read nothing is written: every other key would be lost. */
  change(make: (kept: unknown) => EngineKeys): Promise<Result<unknown>>;
}

/** Chrome keeps content scripts out of `storage.local` where it is told to. */
const restricted: Place = {
  read: () => loadValue(NAME),
  change: (make) =>
    stored(async () => {
      const keys = make(await loadValue(NAME));
      await restrictStorage();
      await browser.storage.local.set({ [NAME]: keys });
    }),
};

const keysDatabase = createDatabase<Schema>(DATABASE, (created) => void created.createObjectStore('keys'));

/** Firefox has no such call, but content scripts live in the origin of their page and have no way to the extension's databases. */
const database: Place = {
  read: () => look(keysDatabase, ['keys'], (transaction) => transaction.objectStore('keys').get(NAME)),
  change: (make) =>
    changeAll(keysDatabase, ['keys'], async (transaction) => {
      const store = transaction.objectStore('keys');
      await store.put(make(await store.get(NAME)), NAME);
    }),
};

function place(): Place {
  return canRestrictStorage() ? restricted : database;
}

const keySchema = v.object({ key: v.string(), origin: v.string() });

/** What cannot be read counts as not there: the engine then says that its key is missing. */
export async function loadKeys(): Promise<EngineKeys> {
  return usable(
    await place()
      .read()
      .catch(() => undefined),
  );
}

/** Keeps the key of an engine in the place of the one before, or removes it. */
export async function saveKey(id: KeyEngineId, key: EngineKey | undefined): Promise<Result<null>> {
  return done(
    await place().change((kept) => {
      const { [id]: _, ...others } = usable(kept);
      return key ? { ...others, [id]: key } : others;
    }),
  );
}

/** Deletes every key. */
export async function clearKeys(): Promise<Result<null>> {
  return done(await place().change(() => ({})));
}

function usable(kept: unknown): EngineKeys {
  const keys: EngineKeys = {};
  for (const id of KEY_ENGINE_IDS) {
    const parsed = v.safeParse(keySchema, (kept as Record<string, unknown> | undefined | null)?.[id]);
    if (parsed.success) keys[id] = parsed.output;
  }
  return keys;
}

function done(result: Result<unknown>): Result<null> {
  return result.ok ? ok(null) : result;
}
