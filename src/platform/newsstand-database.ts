import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Result } from '../core/result';
import { changeAll, createDatabase, type Database, look, removeDatabase } from './database';
import { publishNewsstand } from './newsstand-news';
import { storing } from './stored';

/** As it was stored: nothing of it is believed. */
export interface NewsstandSchema extends DBSchema {
  feeds: { key: string; value: unknown };
  items: {
    key: string;
    value: unknown;
    /** Each ends with the id, so that items of one moment have an order. */
    indexes: {
      shown: [number, string];
      feedShown: [string, number, string];
      unreadShown: [number, string];
      feedUnread: [string, number, string];
    };
  };
}

const STORES: ('feeds' | 'items')[] = ['feeds', 'items'];

type Change = IDBPTransaction<NewsstandSchema, ('feeds' | 'items')[], 'readwrite'>;
type Look = IDBPTransaction<NewsstandSchema, ('feeds' | 'items')[], 'readonly'>;

export const NEWSSTAND = 'diptych-newsstand';

/** The database of the newsstand.  */
export class NewsstandDatabase {
  private readonly database: Database<NewsstandSchema>;

  constructor(name: string) {
    this.database = createDatabase<NewsstandSchema>(name, createStores);
  }

  /** Fails with `storage-failed`. */
  read<T>(find: (transaction: Look) => Promise<T>): Promise<Result<T>> {
    return storing(() => look(this.database, STORES, find));
  }

  /** All of a change or nothing of it. Fails with `no-room` where there is no room, else with `storage-failed`. */
  change<T>(make: (transaction: Change) => Promise<T>): Promise<Result<T>> {
    return changeAll(this.database, STORES, make);
  }
}

/** Deletes all of it. Who has it open steps aside and opens it anew when it is needed. */
export async function clearNewsstand(name = NEWSSTAND): Promise<Result<null>> {
  const cleared = await removeDatabase(name);
  if (cleared.ok) publishNewsstand({ feeds: undefined });
  return cleared;
}

function createStores(created: IDBPDatabase<NewsstandSchema>): void {
  created.createObjectStore('feeds', { keyPath: 'url' });
  const items = created.createObjectStore('items', { keyPath: 'id' });
  items.createIndex('shown', ['shownAt', 'id']);
  items.createIndex('feedShown', ['feed', 'shownAt', 'id']);
  items.createIndex('unreadShown', ['unreadAt', 'id']);
  items.createIndex('feedUnread', ['unreadIn', 'unreadAt', 'id']);
}

/** Does something to each, and waits for all of it: none of them may fail with nobody waiting. */
export async function forEach<T>(
  values: readonly T[],
  act: (value: T, at: number) => Promise<unknown>,
): Promise<void> {
  await Promise.all(values.map(async (value, at) => act(value, at)));
}
