import * as v from 'valibot';
import type { FeedState, NewsItem } from '../core/newsstand';
import { feedStateSchema, newsItemSchema } from '../protocol/newsstand-schema';

/** An item with what its indexes need: no key of an index may be true or false. */
interface StoredItem extends NewsItem {
  /** Its feed and its place in the list, as long as it is unread. */
  unreadIn?: string;
  unreadAt?: number;
}

export function storedOf(item: NewsItem): StoredItem {
  return item.isRead ? item : { ...item, unreadIn: item.feed, unreadAt: item.shownAt };
}

/** An item as it was stored, where it can be used: disks can be damaged, and other versions can have written it. */
export function usableItem(value: unknown): NewsItem | undefined {
  const parsed = v.safeParse(newsItemSchema, value);
  return parsed.success ? parsed.output : undefined;
}

/** Those that can be used. */
export function usableItems(values: readonly unknown[]): NewsItem[] {
  return values.map(usableItem).filter((item) => item !== undefined);
}

/** The same of how it is with a feed. */
export function usableState(value: unknown): FeedState | undefined {
  const parsed = v.safeParse(feedStateSchema, value);
  return parsed.success ? parsed.output : undefined;
}
