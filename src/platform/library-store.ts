import type { DBSchema, IDBPTransaction } from 'idb';
import type { KeptArticle } from '../core/kept-article';
import type { LibraryEntry } from '../core/library-entry';
import { fail, ok, type Result } from '../core/result';
import { changeAll, createDatabase, look, quietly, removeDatabase } from './database';
import { readArticle, usableArticle, usableEntry } from './library-records';
import { storing } from './stored';

/** An article as it stands in the library: whole, as lists show it, and as it is searched. */
export interface Shelved {
  kept: KeptArticle;
  entry: LibraryEntry;
  /** Folded. */
  text: string;
}

/**
 * Makes of what is kept now (undefined: nothing, or nothing that can be used) what is to be kept; undefined leaves it as it is. Called within
 * the transaction.
 */
export type ShelfChange = (now: KeptArticle | undefined) => Shelved | undefined;

/** The ids of articles that were changed, or are gone. */
export type LibraryChange = readonly string[] | 'everything';

/** As they were stored: nothing of it is believed. */
interface Schema extends DBSchema {
  articles: { key: string; value: unknown };
  entries: { key: string; value: unknown; indexes: { keptAt: string } };
  texts: { key: string; value: unknown };
}

type Store = 'articles' | 'entries' | 'texts';
type Look = IDBPTransaction<Schema, Store[], 'readonly'>;

const NAME = 'diptych-library';
const STORES: Store[] = ['articles', 'entries', 'texts'];
/** What contexts tell each other: the ids of articles that were changed, or are gone. */
const CHANNEL = 'diptych-library';
const EVERYTHING = 'everything';

/**
 * The reader's library in IndexedDB. The three stores of an article change together or not at all: what was there before an error is
 * there after it. What is damaged is left out, or told where it is asked for by itself, and costs no other article anything. Errors:
 * `no-room`, `storage-failed`.
 */
export function createLibraryStore(name = NAME) {
  const database = createDatabase<Schema>(name, (created) => {
    created.createObjectStore('articles');
    // For the first screen of a library of thousands, before all of them are read.
    created.createObjectStore('entries').createIndex('keptAt', 'keptAt');
    created.createObjectStore('texts');
  });
  let line: BroadcastChannel | undefined;
  /** Opened by the first who speaks or listens. */
  const channel = () => {
    line ??= new BroadcastChannel(CHANNEL);
    return line;
  };
  const tell = (ids: string[]) => {
    if (ids.length > 0) channel().postMessage(ids);
  };
  const read = <T>(find: (transaction: Look) => Promise<T>) => storing(() => look(database, STORES, find));

  return {
    /** Undefined where it is not kept. */
    async load(id: string): Promise<Result<KeptArticle | undefined>> {
      const found = await read((transaction) => transaction.objectStore('articles').get(id));
      if (!found.ok) return found;
      const article = readArticle(id, found.value);
      if ('kept' in article) return ok(article.kept);
      return fail({ kind: 'storage-failed', detail: `damaged: ${article.damaged}` });
    },

    /** The entries of those that were kept last, the last one first. */
    newest(count: number): Promise<Result<LibraryEntry[]>> {
      return read(async (transaction) => {
        const newest: LibraryEntry[] = [];
        let cursor = await transaction.objectStore('entries').index('keptAt').openCursor(null, 'prev');
        while (cursor && newest.length < count) {
          const entry = await entryFrom(transaction, cursor.primaryKey, cursor.value);
          if (entry) newest.push(entry);
          cursor = await cursor.continue();
        }
        return newest;
      });
    },

    /** All entries, in no order. */
    entries(): Promise<Result<LibraryEntry[]>> {
      return read(async (transaction) => {
        const store = transaction.objectStore('entries');
        const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        const entries = await Promise.all(ids.map((id, at) => entryFrom(transaction, id, values[at])));
        return entries.filter((entry) => entry !== undefined);
      });
    },

    /** Up to `count` texts by id, those after `after` in the order of ids; an empty list after the last. */
    texts(after: string | undefined, count: number): Promise<Result<[id: string, text: string][]>> {
      return read(async (transaction) => {
        const store = transaction.objectStore('texts');
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        const [ids, texts] = await Promise.all([store.getAllKeys(range, count), store.getAll(range, count)]);
        return ids.map((id, at): [string, string] => [id, textFrom(texts[at])]);
      });
    },

    /** Entries of single articles, in the order asked; undefined where one is not kept. */
    entriesOf(ids: readonly string[]): Promise<Result<[id: string, entry: LibraryEntry | undefined][]>> {
      return read((transaction) =>
        Promise.all(
          ids.map(async (id): Promise<[string, LibraryEntry | undefined]> => {
            const value = await transaction.objectStore('entries').get(id);
            return [id, value === undefined ? undefined : await entryFrom(transaction, id, value)];
          }),
        ),
      );
    },

    /** The same of texts. */
    textsOf(ids: readonly string[]): Promise<Result<[id: string, text: string | undefined][]>> {
      return read((transaction) =>
        Promise.all(
          ids.map(async (id): Promise<[string, string | undefined]> => {
            const value = await transaction.objectStore('texts').get(id);
            return [id, value === undefined ? undefined : textFrom(value)];
          }),
        ),
      );
    },

    /** Changes articles, all or none, each as it stands at that moment. Gives those that were changed. */
    async change(changes: ReadonlyMap<string, ShelfChange>): Promise<Result<KeptArticle[]>> {
      const changed = await changeAll(database, STORES, async (transaction) => {
        const kept: KeptArticle[] = [];
        for (const [id, change] of changes) {
          const now = await transaction.objectStore('articles').get(id);
          const shelved = change(usableArticle(id, now));
          if (!shelved) continue;
          quietly(transaction.objectStore('articles').put(shelved.kept, id));
          quietly(transaction.objectStore('entries').put(shelved.entry, id));
          quietly(transaction.objectStore('texts').put(shelved.text, id));
          kept.push(shelved.kept);
        }
        return kept;
      });
      if (changed.ok) tell(changed.value.map(({ id }) => id));
      return changed;
    },

    /** Gives what was deleted and can be used, so that it can be put back. */
    async remove(ids: readonly string[]): Promise<Result<KeptArticle[]>> {
      const removed = await changeAll(database, STORES, async (transaction) => {
        const values = await Promise.all(ids.map((id) => transaction.objectStore('articles').get(id)));
        for (const id of ids) for (const store of STORES) quietly(transaction.objectStore(store).delete(id));
        return ids.map((id, at) => usableArticle(id, values[at])).filter((article) => article !== undefined);
      });
      if (removed.ok) tell([...ids]);
      return removed;
    },

    /** Every article, one after the other, in the order of ids: never all of them at once. */
    async *all(): AsyncGenerator<KeptArticle> {
      const article = (id: string) =>
        look(database, STORES, (transaction) => transaction.objectStore('articles').get(id));
      const ids = await look(database, STORES, (transaction) =>
        transaction.objectStore('articles').getAllKeys(),
      );
      for (const id of ids) {
        const kept = usableArticle(id, await article(id));
        if (kept) yield kept;
      }
    },

    count(): Promise<number> {
      return look(database, STORES, (transaction) => transaction.objectStore('articles').count());
    },

    /** Tells of changes made by other contexts; `everything` is gone where the library was deleted. Returns what ends it. */
    onChanged(listener: (changed: LibraryChange) => void): () => void {
      const changed = ({ data }: MessageEvent<LibraryChange>) => listener(data);
      channel().addEventListener('message', changed);
      return () => channel().removeEventListener('message', changed);
    },
  };
}

export type LibraryStore = ReturnType<typeof createLibraryStore>;

/** The reader's own. */
export const library: LibraryStore = createLibraryStore();

/** Deletes the whole library. Who has it open steps aside; who shows it is told. */
export async function clearLibrary(name = NAME): Promise<Result<null>> {
  const cleared = await removeDatabase(name);
  if (cleared.ok) {
    const line = new BroadcastChannel(CHANNEL);
    line.postMessage(EVERYTHING);
    line.close();
  }
  return cleared;
}

function entryFrom(transaction: Look, id: string, value: unknown): Promise<LibraryEntry | undefined> {
  return usableEntry(id, value, () => transaction.objectStore('articles').get(id));
}

/** Without its text an article is not found by its words. It is there all the same. */
function textFrom(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
