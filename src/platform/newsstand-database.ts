import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { AppError } from '../core/errors';
import type { FeedState, NewsItem } from '../core/newsstand';
import { fail, ok, type Result } from '../core/result';
import { thrownMessage } from '../core/thrown';
import { publishNewsstand } from './newsstand-news';
import { stored } from './stored';

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

/** The database of the newsstand. Opened on first use; one that was closed or deleted under it is opened anew. */
export class NewsstandDatabase {
  private opening: Promise<IDBPDatabase<NewsstandSchema>> | undefined;

  constructor(private readonly name: string) {}

  /** Fails with `storage-failed`. */
  async read<T>(look: (transaction: Look) => Promise<T>): Promise<Result<T>> {
    try {
      const transaction = (await this.open()).transaction(STORES);
      const found = await look(transaction);
      await transaction.done;
      return ok(found);
    } catch (thrown) {
      return fail({ kind: 'storage-failed', detail: thrownMessage(thrown) });
    }
  }

  /** All of a change or nothing of it. Fails with `newsstand-full` where there is no room, else with `storage-failed`. */
  async change<T>(make: (transaction: Change) => Promise<T>): Promise<Result<T>> {
    let transaction: Change | undefined;
    try {
      transaction = (await this.open()).transaction(STORES, 'readwrite');
      const made = await make(transaction);
      await transaction.done;
      return ok(made);
    } catch (thrown) {
      await undo(transaction);
      return fail(errorOf(transaction?.error, thrown));
    }
  }

  private open(): Promise<IDBPDatabase<NewsstandSchema>> {
    if (this.opening) return this.opening;
    const lost = () => {
      if (this.opening === opening) this.opening = undefined;
    };
    const opening = open(this.name, lost);
    this.opening = opening;
    opening.catch(lost);
    return opening;
  }
}

/** Deletes all of it. Who has it open steps aside and opens it anew when it is needed. */
export async function clearNewsstand(name = NEWSSTAND): Promise<Result<null>> {
  const cleared = await stored(() => deleteDB(name));
  if (cleared.ok) publishNewsstand({ feeds: undefined });
  return cleared;
}

/** One that fails to open is none; whoever needs it next tries again. */
async function open(name: string, lost: () => void): Promise<IDBPDatabase<NewsstandSchema>> {
  return openDB<NewsstandSchema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('feeds', { keyPath: 'url' });
      const items = created.createObjectStore('items', { keyPath: 'id' });
      items.createIndex('shown', ['shownAt', 'id']);
      items.createIndex('feedShown', ['feed', 'shownAt', 'id']);
      items.createIndex('unreadShown', ['unreadAt', 'id']);
      items.createIndex('feedUnread', ['unreadIn', 'unreadAt', 'id']);
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}

/** Does something to each, and waits for all of it: none of them may fail with nobody waiting. */
export async function forEach<T>(values: readonly T[], act: (value: T) => Promise<unknown>): Promise<void> {
  await Promise.all(values.map(async (value) => act(value)));
}

/** What was put before something threw would be kept otherwise. */
async function undo(transaction: Change | undefined): Promise<void> {
  try {
    transaction?.abort();
  } catch {
    // It has ended by itself.
  }
  await transaction?.done.catch(() => undefined);
}

/** A transaction knows better why it ended than the request that was in it. */
function errorOf(...causes: unknown[]): AppError {
  const isFull = causes.some((cause) => (cause as { name?: unknown } | null)?.name === 'QuotaExceededError');
  return isFull
    ? { kind: 'newsstand-full' }
    : { kind: 'storage-failed', detail: thrownMessage(causes.findLast(Boolean)) };
}
