import type { FeedEntry } from './feed';
import { type NewsItem, newsItemId } from './newsstand';

/** Of one feed. */
export const MOST_ITEMS = 500;
/** Milliseconds for which an item that was read is kept once its feed has it no more. */
const READ_MS = 90 * 24 * 60 * 60 * 1000;

/** What has to be stored and deleted for a feed to be as it was read now. */
export interface MergedEntries {
  put: NewsItem[];
  remove: string[];
  /** How many of those that are put were not there before. */
  fresh: number;
}

/**
 * Puts the entries of a feed to the items of it that are kept. What was read stays read, and what was translated stays translated as long as
 * its words are the same. What the feed still has is never let go, or it would come back as news.
 */
export function mergeEntries(
  known: readonly NewsItem[],
  feed: string,
  entries: readonly FeedEntry[],
  now: number,
): MergedEntries {
  const before = new Map(known.map((item) => [item.id, item]));
  const current = new Map<string, NewsItem>();
  for (const entry of newest(entries, now)) {
    const id = newsItemId(feed, entry.id);
    if (!current.has(id)) current.set(id, itemOf(entry, id, feed, now - current.size, before.get(id)));
  }
  const put = [...current.values()].filter((item) => !isSame(item, before.get(item.id)));
  return {
    put,
    remove: superfluous(
      known.filter(({ id }) => !current.has(id)),
      MOST_ITEMS - current.size,
      now,
    ),
    fresh: put.filter(({ id }) => !before.has(id)).length,
  };
}

/** As many as are kept, the newest, in the feed's order. What has no date is new. */
function newest(entries: readonly FeedEntry[], now: number): FeedEntry[] {
  const telling = entries.filter(({ title, summary }) => title !== '' || summary !== '');
  if (telling.length <= MOST_ITEMS) return telling;
  const times = new Map(telling.map((entry) => [entry, publishedAt(entry) ?? now]));
  const time = (entry: FeedEntry) => times.get(entry) ?? now;
  const chosen = new Set(telling.toSorted((a, b) => time(b) - time(a)).slice(0, MOST_ITEMS));
  return telling.filter((entry) => chosen.has(entry));
}

/** `seenAt` is a millisecond less for each further one, so that a feed without dates keeps its order. */
function itemOf(
  entry: FeedEntry,
  id: string,
  feed: string,
  seenAt: number,
  before: NewsItem | undefined,
): NewsItem {
  const { id: name, ...facts } = entry;
  const first = before?.seenAt ?? seenAt;
  const translation = before && isSameText(before, entry) ? before.translation : undefined;
  return {
    ...facts,
    id,
    feed,
    entry: name,
    seenAt: first,
    // A date to come would keep it at the head of the list.
    shownAt: Math.min(publishedAt(entry) ?? first, first),
    isRead: before?.isRead ?? false,
    ...(translation && { translation }),
  };
}

function publishedAt({ published }: Pick<FeedEntry, 'published'>): number | undefined {
  const time = published ? Date.parse(published.iso) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function isSameText(one: Pick<NewsItem, 'title' | 'summary'>, other: Pick<NewsItem, 'title' | 'summary'>) {
  return one.title === other.title && one.summary === other.summary;
}

function isSame(item: NewsItem, before: NewsItem | undefined): boolean {
  return (
    before !== undefined &&
    isSameText(item, before) &&
    item.url === before.url &&
    item.language === before.language &&
    item.shownAt === before.shownAt &&
    item.published?.iso === before.published?.iso &&
    item.authors.join('\n') === before.authors.join('\n')
  );
}

/** Those that go: what was read long ago, then what there is no room for: the oldest, first of what was read and cost nothing. */
function superfluous(items: readonly NewsItem[], room: number, now: number): string[] {
  const isOver = ({ isRead, shownAt }: NewsItem) => isRead && shownAt < now - READ_MS;
  const kept = items.filter((item) => !isOver(item));
  const worth = ({ isRead, translation }: NewsItem) => (isRead ? (translation ? 1 : 0) : 2);
  const ranked = kept.toSorted((a, b) => worth(b) - worth(a) || b.shownAt - a.shownAt);
  return [...items.filter(isOver), ...ranked.slice(Math.max(room, 0))].map(({ id }) => id);
}
