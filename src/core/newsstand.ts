import type { EngineId } from './engine-id';
import type { AppError } from './errors';
import type { LanguageTag } from './language';
import type { StatedDate } from './source';

/** A feed that the reader follows. */
export interface FollowedFeed {
  /** Absolute http(s) address. */
  url: string;
  /** As the reader sees it; at first what the feed calls itself. */
  title: string;
  /** The site that it is of: absolute http(s) address. */
  site?: string;
}

/** How often feeds are fetched without being asked for: not at all, or a few times a day, as seldom as each feed asks. */
export const REFRESHES = ['never', 'gently'] as const;
export type Refresh = (typeof REFRESHES)[number];

/** What an engine made of the title and the summary of an item. */
export interface ItemTranslation {
  /** The language that the item was found to be in. */
  source: LanguageTag;
  target: LanguageTag;
  /** Empty where the item has none. */
  title: string;
  summary: string;
  /** Who made it; none where nothing had to be translated. */
  engines: EngineId[];
  /** ISO 8601 with offset Z. */
  at: string;
}

/** One headline of a followed feed, as it is kept. */
export interface NewsItem {
  /** Of its feed and of its entry there (`newsItemId`). */
  id: string;
  /** The address of its feed, as it is followed. */
  feed: string;
  /** What the feed calls it. */
  entry: string;
  /** One line of plain text; empty where the feed gives none. */
  title: string;
  /** Plain text of a few sentences at most; empty where the feed gives none. */
  summary: string;
  /** Absolute http(s) address of its page. */
  url?: string;
  published?: StatedDate;
  authors: string[];
  /** What the item itself states, else what its feed states. */
  language?: LanguageTag;
  /** When it was in the feed first. Milliseconds since 1970, as the next. */
  seenAt: number;
  /** Where it stands in the list: when it was published, and never later than when it was seen first. */
  shownAt: number;
  isRead: boolean;
  translation?: ItemTranslation;
}

/** Addresses have no spaces in them. */
export function newsItemId(feed: string, entry: string): string {
  return `${feed} ${entry}`;
}

/** How it is with a followed feed. Times are milliseconds since 1970. */
export interface FeedState {
  url: string;
  /** When it was fetched with success; absent where it never was. */
  fetchedAt?: number;
  /** Not before this it is fetched by itself. */
  nextAt: number;
  /** Until then its server wants to be left alone, also by a reader who asks. */
  pausedUntil?: number;
  /** As its server gave them, for it to say that nothing has changed. */
  etag?: string;
  lastModified?: string;
  /** In a row. */
  failures: number;
  /** Why the last try failed; absent where it did not. */
  error?: AppError;
  /** What the feed says of itself. */
  title?: string;
  site?: string;
  language?: LanguageTag;
  /** How long the feed asks to be left alone. */
  intervalMinutes?: number;
}

/** A feed at an address that a reader typed, or one that the page there announces. */
export interface FoundFeed {
  url: string;
  title?: string;
  site?: string;
}

/** What came of fetching feeds. */
export interface RefreshOutcome {
  /** Items that were not there before. */
  fresh: number;
  /** Feeds that could not be fetched, with the reason. */
  failures: { feed: string; error: AppError }[];
}

/** What came of translating items. Each of them is in one of the two. */
export interface ItemsTranslated {
  translated: { item: string; translation: ItemTranslation }[];
  /** `same-language` where it is in a language that the reader reads. */
  failures: { item: string; error: AppError }[];
}

/** As many items as are translated at one request: more than fit on a screen. */
export const MOST_ITEMS_TRANSLATED = 100;

/** What the newsstand is asked to tell at a time, newest first. */
export interface NewsQuery {
  /** Of these feeds; of all where it is absent. */
  feed?: string;
  isUnread?: boolean;
  limit: number;
}
