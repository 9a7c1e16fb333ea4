import type { DBSchema, IDBPDatabase } from 'idb';
import type { Result } from '../core/result';
import { Failure } from '../core/thrown';
import { isTranslated, type Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';
import { changeAll, createDatabase, type Database, look, quietly, removeDatabase } from './database';

interface Entry extends Translated {
  /** Milliseconds since 1970, to the hour: which entries go first when there are too many. */
  usedAt: number;
}

/** What was stored is not believed: what is none counts as not there, and is translated and stored anew. */
interface Schema extends DBSchema {
  translations: { key: string; value: unknown; indexes: { usedAt: number } };
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
    let surplus = (await count(database)) - limits.maxEntries;
    for (; surplus > 0; surplus -= TRIM_SLICE)
      await deleteOldest(database, Math.min(surplus, TRIM_SLICE), thisHour());
  };

  return {
    async getMany(keys) {
      const entries = await look(database, ['translations'], (transaction) =>
        Promise.all(keys.map((key) => transaction.objectStore('translations').get(key))),
      );
      const found = new Map<string, Translated>();
      const stale = new Map<string, Translated>();
      entries.forEach((entry, at) => {
        const key = keys[at];
        if (!isTranslated(entry) || key === undefined) return;
        const { usedAt, ...translated } = entry as Entry;
        found.set(key, translated);
        // Later than this hour: the clock was ahead then, and what is used would seem unused or what is not would seem used.
        if (usedAt !== thisHour()) stale.set(key, translated);
      });
      // Marked as used once an hour and not waited for: reading must stay a read.
      if (stale.size > 0) quietly(write(database, stale, thisHour()));
      return found;
    },
    async putMany(entries) {
      await write(database, entries, thisHour());
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
  const database = createDatabase<Schema>(name, createStore);
  try {
    return await count(database);
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** Deletes every stored translation. Who has the store open steps aside and opens it anew when it is needed. */
export function clearTranslations(name = NAME): Promise<Result<null>> {
  return removeDatabase(name);
}

function createStore(created: IDBPDatabase<Schema>): void {
  created.createObjectStore('translations').createIndex('usedAt', 'usedAt');
}

async function write(
  database: Database<Schema>,
  entries: ReadonlyMap<string, Translated>,
  usedAt: number,
): Promise<void> {
  const written = await changeAll(database, ['translations'], async (transaction) => {
    const store = transaction.objectStore('translations');
    for (const [key, translated] of entries) quietly(store.put({ ...translated, usedAt }, key));
  });
  orThrow(written);
}

function count(database: Database<Schema>): Promise<number> {
  return look(database, ['translations'], (transaction) => transaction.objectStore('translations').count());
}

/**
 * Deletes so many entries, those longest unused. First those of an hour that has not come yet, when the clock was ahead: nothing else
 * would ever be older, and what is put in now would go before them.
 */
async function deleteOldest(database: Database<Schema>, count: number, thisHour: number): Promise<void> {
  const deleted = await changeAll(database, ['translations'], async (transaction) => {
    const store = transaction.objectStore('translations');
    const index = store.index('usedAt');
    const ahead = await index.getAllKeys(IDBKeyRange.lowerBound(thisHour, true), count);
    const rest = count - ahead.length;
    const oldest = rest > 0 ? await index.getAllKeys(null, rest) : [];
    for (const key of [...ahead, ...oldest]) quietly(store.delete(key));
  });
  orThrow(deleted);
}

/** Whoever uses a cache does without it where it throws, and says why. */
function orThrow(result: Result<unknown>): void {
  if (!result.ok) throw new Failure(result.error);
}
