import type { DBSchema, IDBPDatabase } from 'idb';
import type { Result } from '../core/result';
import { Failure } from '../core/thrown';
import { isTranslated, type Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';
import { changeAll, createDatabase, type Database, look, quietly, removeDatabase } from './database';

interface Entry extends Translated {
  /** Milliseconds since 1970, to the day: which entries go first when there are too many. */
  usedAt: number;
}

/** What was stored is not believed: what is none counts as not there, and is translated and stored anew. */
interface Schema extends DBSchema {
  translations: { key: string; value: unknown; indexes: { usedAt: number } };
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
        // What is no day is before none.
        if (!(usedAt >= today())) stale.set(key, translated);
      });
      // Marked as used once a day and not waited for: reading must stay a read.
      if (stale.size > 0) quietly(write(database, stale, today()));
      return found;
    },
    async putMany(entries) {
      await write(database, entries, today());
      sinceTrim += entries.size;
      if (sinceTrim < limits.trimInterval) return;
      sinceTrim = 0;
      await trim(database, limits.maxEntries);
    },
  };
}

/** How many sentences are stored; undefined where the browser does not say. */
export async function countTranslations(name = NAME): Promise<number | undefined> {
  const database = createDatabase<Schema>(name, createStore);
  try {
    return await look(database, ['translations'], (transaction) =>
      transaction.objectStore('translations').count(),
    );
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

/** Deletes the entries longest unused until the store is within its limit. */
async function trim(database: Database<Schema>, maxEntries: number): Promise<void> {
  const trimmed = await changeAll(database, ['translations'], async (transaction) => {
    const store = transaction.objectStore('translations');
    let surplus = (await store.count()) - maxEntries;
    let cursor = surplus > 0 ? await store.index('usedAt').openCursor() : null;
    while (cursor && surplus > 0) {
      await cursor.delete();
      surplus -= 1;
      cursor = await cursor.continue();
    }
  });
  orThrow(trimmed);
}

/** Whoever uses a cache does without it where it throws, and says why. */
function orThrow(result: Result<unknown>): void {
  if (!result.ok) throw new Failure(result.error);
}
