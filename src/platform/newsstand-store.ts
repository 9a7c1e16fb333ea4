import type { FeedEntry } from '../core/feed';
import { mergeEntries } from '../core/merge-entries';
import type { FeedState, ItemTranslation, NewsItem, NewsQuery } from '../core/newsstand';
import { ok, type Result } from '../core/result';
import { forEach, NEWSSTAND, NewsstandDatabase } from './newsstand-database';
import { publishNewsstand } from './newsstand-news';
import { storedOf, usableItem, usableItems, usableState } from './newsstand-records';

/** Tens of thousands at once would stand in the way of the page that asks for it. */
const MARKED_AT_ONCE = 500;
/** Behind every number and every text, in the order of keys. */
const LAST: never[] = [];

/**
 * What the newsstand keeps in this browser: how it is with each feed, and its items. Every context may have one of its own. Reading fails
 * with `storage-failed`, changing with that or `no-room`; then everything is as it was. What is damaged counts as not there. What has
 * changed is told to all others (`onNewsstandChanged`).
 */
export class NewsstandStore {
  private readonly database: NewsstandDatabase;

  constructor(
    name = NEWSSTAND,
    private readonly publish = publishNewsstand,
  ) {
    this.database = new NewsstandDatabase(name);
  }

  /** Of all feeds that were ever tried and are followed still, in no order. */
  states(): Promise<Result<FeedState[]>> {
    return this.database.read(async (transaction) => {
      const states = await transaction.objectStore('feeds').getAll();
      return states.map(usableState).filter((state) => state !== undefined);
    });
  }

  /** Newest first; fewer than `limit` are all of them. */
  list({ feed, isUnread = false, limit }: NewsQuery): Promise<Result<NewsItem[]>> {
    const range = feed === undefined ? null : ofFeed(feed);
    return this.database.read(async (transaction) => {
      const items = transaction.objectStore('items');
      const index =
        feed === undefined
          ? items.index(isUnread ? 'unreadShown' : 'shown')
          : items.index(isUnread ? 'feedUnread' : 'feedShown');
      const found: NewsItem[] = [];
      let cursor = limit > 0 ? await index.openCursor(range, 'prev') : null;
      while (cursor) {
        const item = usableItem(cursor.value);
        if (item) found.push(item);
        cursor = found.length < limit ? await cursor.continue() : null;
      }
      return found;
    });
  }

  /** Those of these that are kept, in the order asked for. */
  items(ids: readonly string[]): Promise<Result<NewsItem[]>> {
    return this.database.read(async (transaction) => {
      const found = await Promise.all(ids.map((id) => transaction.objectStore('items').get(id)));
      return usableItems(found);
    });
  }

  /** How many items of each of these feeds are unread. */
  unread(feeds: readonly string[]): Promise<Result<Map<string, number>>> {
    return this.database.read(async (transaction) => {
      const index = transaction.objectStore('items').index('feedUnread');
      const counts = await Promise.all(
        feeds.map((feed) => index.count(IDBKeyRange.bound([feed], [feed, LAST]))),
      );
      return new Map(feeds.map((feed, at) => [feed, counts[at] ?? 0]));
    });
  }

  /** What came of fetching a feed; its entries where it was read. Gives how many of them are new. */
  async saveFetch(
    state: FeedState,
    entries: readonly FeedEntry[] | undefined,
    now: number,
  ): Promise<Result<number>> {
    const saved = await this.database.change(async (transaction) => {
      const items = transaction.objectStore('items');
      const feeds = transaction.objectStore('feeds');
      if (!entries) {
        await feeds.put(state);
        return 0;
      }
      const index = items.index('feedShown');
      const [ids, values] = await Promise.all([
        index.getAllKeys(ofFeed(state.url)),
        index.getAll(ofFeed(state.url)),
      ]);
      const known = usableItems(values);
      const { put, remove, fresh } = mergeEntries(known, state.url, entries, now);
      await feeds.put(state);
      // What is damaged makes room for what the feed has of it.
      await forEach(
        ids.filter((_, at) => !usableItem(values[at])),
        (id) => items.delete(id),
      );
      await forEach(put, (item) => items.put(storedOf(item)));
      await forEach(remove, (id) => items.delete(id));
      return fresh;
    });
    return this.told(saved, [state.url]);
  }

  markRead(ids: readonly string[], isRead: boolean): Promise<Result<null>> {
    return this.edit(ids, (item) => (item.isRead === isRead ? undefined : { ...item, isRead }));
  }

  /** Everything that is unread, of one feed or of all. */
  async markAllRead(feed?: string): Promise<Result<null>> {
    const marked = await this.database.change(async (transaction) => {
      const items = transaction.objectStore('items');
      for (;;) {
        // Who is marked is not in the index any more: the next ones are the first.
        const index = feed === undefined ? items.index('unreadShown') : items.index('feedUnread');
        const range = feed === undefined ? null : ofFeed(feed);
        const [ids, values] = await Promise.all([
          index.getAllKeys(range, MARKED_AT_ONCE),
          index.getAll(range, MARKED_AT_ONCE),
        ]);
        if (ids.length === 0) return null;
        await forEach(ids, async (id, at) => {
          const item = usableItem(values[at]);
          await (item ? items.put(storedOf({ ...item, isRead: true })) : items.delete(id));
        });
      }
    });
    return this.told(marked, feed === undefined ? undefined : [feed]);
  }

  /** Each with the item as it was translated: one that has other words since is left as it is. */
  saveTranslations(
    translated: readonly { item: NewsItem; translation: ItemTranslation }[],
  ): Promise<Result<null>> {
    const made = new Map(translated.map((one) => [one.item.id, one]));
    return this.edit([...made.keys()], (item) => {
      const one = made.get(item.id);
      const isSame = one && one.item.title === item.title && one.item.summary === item.summary;
      return isSame ? { ...item, translation: one.translation } : undefined;
    });
  }

  /** Lets go of the feeds that are not followed any more, with all their items. */
  async keepOnly(followed: readonly string[]): Promise<Result<null>> {
    const isFollowed = new Set(followed);
    const gone: string[] = [];
    const kept = await this.database.change(async (transaction) => {
      const [feeds, items] = [transaction.objectStore('feeds'), transaction.objectStore('items')];
      gone.push(...(await feeds.getAllKeys()).filter((url) => !isFollowed.has(url)));
      const ids = await Promise.all(gone.map((url) => items.index('feedShown').getAllKeys(ofFeed(url))));
      await forEach(gone, (url) => feeds.delete(url));
      await forEach(ids.flat(), (id) => items.delete(id));
      return null;
    });
    return gone.length > 0 ? this.told(kept, gone) : kept;
  }

  /** How many items there are. */
  count(): Promise<Result<number>> {
    return this.database.read((transaction) => transaction.objectStore('items').count());
  }

  /** `change` gives nothing where an item stays as it is. */
  private async edit(
    ids: readonly string[],
    change: (item: NewsItem) => NewsItem | undefined,
  ): Promise<Result<null>> {
    const edited = await this.database.change(async (transaction) => {
      const items = transaction.objectStore('items');
      const found = await Promise.all(ids.map((id) => items.get(id)));
      const changed = usableItems(found).flatMap((item) => change(item) ?? []);
      await forEach(changed, (item) => items.put(storedOf(item)));
      return new Set(changed.map(({ feed }) => feed));
    });
    if (!edited.ok) return edited;
    return edited.value.size > 0 ? this.told(ok(null), [...edited.value]) : ok(null);
  }

  private told<T>(result: Result<T>, feeds: string[] | undefined): Result<T> {
    if (result.ok) this.publish({ feeds });
    return result;
  }
}

/** How many items are kept; undefined where the browser does not say. */
export async function countNewsItems(name = NEWSSTAND): Promise<number | undefined> {
  const counted = await new NewsstandStore(name).count();
  return counted.ok ? counted.value : undefined;
}

function ofFeed(feed: string): IDBKeyRange {
  return IDBKeyRange.bound([feed], [feed, LAST]);
}
