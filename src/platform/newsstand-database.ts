import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { FeedState, NewsItem } from '../core/newsstand';
import type { Result } from '../core/result';
import { changeAll, createDatabase } from './database';
import { publishNewsstand } from './newsstand-news';
import { stored, storing } from './stored';

/** An item with what its indexes need: no key of an index may be true or false. */
export interface StoredItem extends NewsItem {
  /** Its feed and its place in the list, as long as it is unread. */
  unreadIn?: string;
  unreadAt?: number;
}

export interface NewsstandSchema extends DBSchema {
  feeds: { key: string; value: FeedState };
  items: {
    key: string;
    value: StoredItem;
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
  private readonly open: () => Promise<IDBPDatabase<NewsstandSchema>>;

  constructor(name: string) {
    this.open = createDatabase<NewsstandSchema>(name, createStores);
  }

  /** Fails with `storage-failed`. */
  async read<T>(look: (transaction: Look) => Promise<T>): Promise<Result<T>> {
    return storing(async () => {
      const transaction = (await this.open()).transaction(STORES);
      const found = await look(transaction);
      await transaction.done;
      return found;
    });
  }

  /** All of a change or nothing of it. Fails with `no-room` where there is no room, else with `storage-failed`. */
  change<T>(make: (transaction: Change) => Promise<T>): Promise<Result<T>> {
    return changeAll(this.open, STORES, make);
  }
}

/** Deletes all of it. Who has it open steps aside and opens it anew when it is needed. */
export async function clearNewsstand(name = NEWSSTAND): Promise<Result<null>> {
  const cleared = await stored(() => deleteDB(name));
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
export async function forEach<T>(values: readonly T[], act: (value: T) => Promise<unknown>): Promise<void> {
  await Promise.all(values.map(async (value) => act(value)));
}
