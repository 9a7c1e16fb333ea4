import { type DBSchema, deleteDB, type IDBPDatabase } from 'idb';
import type { Result } from '../core/result';
import type { Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';
import { createDatabase, openDatabase } from './database';
import { stored } from './stored';

interface Entry extends Translated {
  /** Milliseconds since 1970, to the day: which entries go first when there are too many. */
  usedAt: number;
}

interface Schema extends DBSchema {
  translations: { key: string; value: Entry; indexes: { usedAt: number } };
}

const NAME = 'diptych';
const DAY_MS = 24 * 60 * 60 * 1000;
/** About 60 MB of news sentences. */
const MAX_ENTRIES = 200_000;
/** How many new entries pass before the store is counted again. */
const TRIM_INTERVAL = 2_000;

/** Translations in IndexedDB. Opened on first use; a store that was closed or deleted under it is opened anew. */
export function createTranslationCache(
  name = NAME,
  limits = { maxEntries: MAX_ENTRIES, trimInterval: TRIM_INTERVAL },
  now = Date.now,
): TranslationCache {
  let sinceTrim = 0;
  const database = createDatabase<Schema>(name, createStore);
  const today = () => Math.floor(now() / DAY_MS) * DAY_MS;

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
        // Later than today: the clock was ahead then, and what is used would seem unused or what is not would seem used.
        if (usedAt !== today()) stale.set(key, translated);
      });
      // Marked as used once a day and not waited for: reading must stay a read.
      if (stale.size > 0) void write(await database(), stale, today()).catch(() => undefined);
      return found;
    },
    async putMany(entries) {
      await write(await database(), entries, today());
      sinceTrim += entries.size;
      if (sinceTrim < limits.trimInterval) return;
      sinceTrim = 0;
      await trim(await database(), limits.maxEntries, today());
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

/**
 * Deletes the entries longest unused until the store is within its limit. First those of a day that has not come yet, when the clock was
 * ahead: nothing else would ever be older, and what is put in now would go before them.
 */
async function trim(database: IDBPDatabase<Schema>, maxEntries: number, today: number): Promise<void> {
  const transaction = database.transaction('translations', 'readwrite');
  let surplus = (await transaction.store.count()) - maxEntries;
  for (const range of [IDBKeyRange.lowerBound(today, true), null]) {
    let cursor = surplus > 0 ? await transaction.store.index('usedAt').openCursor(range) : null;
    while (cursor && surplus > 0) {
      await cursor.delete();
      surplus -= 1;
      cursor = await cursor.continue();
    }
  }
  await transaction.done;
}
