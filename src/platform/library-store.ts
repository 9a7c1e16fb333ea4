import { type DBSchema, deleteDB } from 'idb';
import type { KeptArticle } from '../core/kept-article';
import type { LibraryEntry } from '../core/library-entry';
import type { Result } from '../core/result';
import { changeAll, createDatabase, quietly } from './database';
import { stored, storing } from './stored';

/** An article as it stands in the library: whole, as lists show it, and as it is searched. */
export interface Shelved {
  kept: KeptArticle;
  entry: LibraryEntry;
  /** Folded. */
  text: string;
}

/** Makes of what is kept now (undefined: nothing) what is to be kept; undefined leaves it as it is. Called within the transaction. */
export type ShelfChange = (now: KeptArticle | undefined) => Shelved | undefined;

/** The ids of articles that were changed, or are gone. */
export type LibraryChange = readonly string[] | 'everything';

interface Schema extends DBSchema {
  articles: { key: string; value: KeptArticle };
  entries: { key: string; value: LibraryEntry; indexes: { keptAt: string } };
  texts: { key: string; value: string };
}

const NAME = 'diptych-library';
const STORES = ['articles', 'entries', 'texts'] as const;
/** What contexts tell each other: the ids of articles that were changed, or are gone. */
const CHANNEL = 'diptych-library';
const EVERYTHING = 'everything';

/**
 * The reader's library in IndexedDB. The three stores of an article change together or not at all: what was there before an error is
 * there after it. Errors: `no-room`, `storage-failed`.
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
  const each = <S extends 'entries' | 'texts'>(store: S, ids: readonly string[]) =>
    storing(async () => {
      const transaction = (await database()).transaction(store);
      return Promise.all(
        ids.map(
          async (id): Promise<[string, Schema[S]['value'] | undefined]> => [
            id,
            await transaction.store.get(id),
          ],
        ),
      );
    });

  return {
    /** Undefined where it is not kept. */
    async load(id: string): Promise<Result<KeptArticle | undefined>> {
      return storing(async () => (await database()).get('articles', id));
    },

    /** The entries of those that were kept last, the last one first. */
    async newest(count: number): Promise<Result<LibraryEntry[]>> {
      return storing(async () => {
        const { store } = (await database()).transaction('entries');
        const newest: LibraryEntry[] = [];
        let cursor = await store.index('keptAt').openCursor(null, 'prev');
        while (cursor && newest.length < count) {
          newest.push(cursor.value);
          cursor = await cursor.continue();
        }
        return newest;
      });
    },

    /** All entries, in no order. */
    async entries(): Promise<Result<LibraryEntry[]>> {
      return storing(async () => (await database()).getAll('entries'));
    },

    /** Up to `count` texts by id, those after `after` in the order of ids; an empty list after the last. */
    async texts(after: string | undefined, count: number): Promise<Result<[id: string, text: string][]>> {
      return storing(async () => {
        const { store } = (await database()).transaction('texts');
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        const [ids, texts] = await Promise.all([store.getAllKeys(range, count), store.getAll(range, count)]);
        return ids.map((id, at): [string, string] => [id, texts[at] ?? '']);
      });
    },

    /** Entries of single articles, in the order asked; undefined where one is not kept. */
    entriesOf: (ids: readonly string[]) => each('entries', ids),

    /** The same of texts. */
    textsOf: (ids: readonly string[]) => each('texts', ids),

    /** Changes articles, all or none, each as it stands at that moment. Gives those that were changed. */
    async change(changes: ReadonlyMap<string, ShelfChange>): Promise<Result<KeptArticle[]>> {
      const changed = await changeAll(database, [...STORES], async (transaction) => {
        const kept: KeptArticle[] = [];
        for (const [id, change] of changes) {
          const shelved = change(await transaction.objectStore('articles').get(id));
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

    /** Gives what was deleted, so that it can be put back. */
    async remove(ids: readonly string[]): Promise<Result<KeptArticle[]>> {
      const removed = await changeAll(database, [...STORES], async (transaction) => {
        const articles = await Promise.all(ids.map((id) => transaction.objectStore('articles').get(id)));
        for (const id of ids) for (const store of STORES) quietly(transaction.objectStore(store).delete(id));
        return articles.filter((article) => article !== undefined);
      });
      if (removed.ok) tell([...ids]);
      return removed;
    },

    /** Every article, one after the other, in the order of ids: never all of them at once. */
    async *all(): AsyncGenerator<KeptArticle> {
      const ids = await (await database()).getAllKeys('articles');
      for (const id of ids) {
        const kept = await (await database()).get('articles', id);
        if (kept) yield kept;
      }
    },

    async count(): Promise<number> {
      return (await database()).count('articles');
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
  const cleared = await stored(() => deleteDB(name));
  if (cleared.ok) {
    const line = new BroadcastChannel(CHANNEL);
    line.postMessage(EVERYTHING);
    line.close();
  }
  return cleared;
}
