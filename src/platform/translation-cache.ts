import { type DBSchema, deleteDB, type IDBPDatabase } from 'idb';
import type { Result } from '../core/result';
import type { Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';
import { createDatabase, openDatabase } from './database';
import { stored } from './stored';

interface Entry extends Translated {
  /** Milliseconds since 1970, to the hour: which entries go first when there are too many. */
  usedAt: number;
}

interface Schema extends DBSchema {
  translations: { key: string; value: Entry; indexes: { usedAt: number } };
}

const NAME = 'diptych';
const HOUR_MS = 60 * 60 * 1000;
/** About 60 MB of news sentences. */
const MAX_ENTRIES = 200_000;
/** How many new entries pass before the store is counted again. */
const TRIM_INTERVAL = 2_000;
/** How long after that: counting a full store takes a while, in which nothing can be written, and the article comes first. */
const TRIM_PAUSE_MS = 10_000;
/** How many go at a time: whoever looks something up meanwhile waits for no more than these. */
const TRIM_SLICE = 1_000;

/** Translations in IndexedDB. Opened on first use; a store that was closed or deleted under it is opened anew. */
export function createTranslationCache(
  name = NAME,
  limits = { maxEntries: MAX_ENTRIES, trimInterval: TRIM_INTERVAL, trimPauseMs: TRIM_PAUSE_MS },
  now = Date.now,
): TranslationCache {
  // Counted with the first that is new: browsers end most workers before they have written many.
  let sinceTrim = limits.trimInterval;
  let trimming = Promise.resolve();
  const database = createDatabase<Schema>(name, createStore);
  const thisHour = () => Math.floor(now() / HOUR_MS) * HOUR_MS;

  const trim = async () => {
    let surplus = (await (await database()).count('translations')) - limits.maxEntries;
    for (; surplus > 0; surplus -= TRIM_SLICE)
      await deleteOldest(await database(), Math.min(surplus, TRIM_SLICE));
  };

  return {
    async getMany(keys) {
      const store = (await database()).transaction('translations').store;
      const entries = await Promise.all(keys.map((key) => store.get(key)));
      const found = new Map<string, Translated>();
      const stale = new Map<string, Translated>();
      entries.forEach((entry, at) => {
        const key = keys[at];
        if (!entry || key === undefined) return;
        const { usedAt, ...translated } = entry;
        found.set(key, translated);
        if (usedAt < thisHour()) stale.set(key, translated);
      });
      // Marked as used once an hour and not waited for: reading must stay a read.
      if (stale.size > 0) void write(await database(), stale, thisHour()).catch(() => undefined);
      return found;
    },
    async putMany(entries) {
      await write(await database(), entries, thisHour());
      sinceTrim += entries.size;
      if (sinceTrim < limits.trimInterval) return;
      sinceTrim = 0;
      // Not waited for, and what goes wrong with it is nobody's: there is only more than there should be, until the next time.
      setTimeout(() => {
        trimming = trimming.then(trim).catch(() => undefined);
      }, limits.trimPauseMs);
    },
  };
}

/** How many sentences are stored; undefined where the browser does not say. */
export async function countTranslations(name = NAME): Promise<number | undefined> {
  try {
    const database = await openDatabase<Schema>(name, createStore);
    const count = await database.count('translations');
    database.close();
    return count;
  } catch {
    return undefined;
  }
}

/** Deletes every stored translation. Who has the store open steps aside and opens it anew when it is needed. */
export function clearTranslations(name = NAME): Promise<Result<null>> {
  return stored(() => deleteDB(name));
}

function createStore(created: IDBPDatabase<Schema>): void {
  created.createObjectStore('translations').createIndex('usedAt', 'usedAt');
}

async function write(
  database: IDBPDatabase<Schema>,
  entries: ReadonlyMap<string, Translated>,
  usedAt: number,
): Promise<void> {
  const transaction = database.transaction('translations', 'readwrite');
  for (const [key, translated] of entries) void transaction.store.put({ ...translated, usedAt }, key);
  await transaction.done;
}

/** Deletes so many entries, those longest unused. */
async function deleteOldest(database: IDBPDatabase<Schema>, count: number): Promise<void> {
  const transaction = database.transaction('translations', 'readwrite');
  const { store } = transaction;
  for (const key of await store.index('usedAt').getAllKeys(null, count)) void store.delete(key);
  await transaction.done;
}
