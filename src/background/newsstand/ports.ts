import type { FeedLink } from '../../core/article';
import type { Feed } from '../../core/feed';
import { isNewsstandSite } from '../../core/followed-feeds';
import type { Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import { siteOf } from '../../core/site';

/** Fails with `feed-is-page`, `feed-unreadable` or `feed-too-large`. */
export type ReadFeed = (
  bytes: Uint8Array<ArrayBuffer>,
  about: { url: string; contentType?: string },
) => Result<Feed>;

/** The feeds that a page announces, in its order. */
export type FindFeeds = (html: string, url: string) => FeedLink[];

interface Permissions {
  loadSettings(): Promise<Settings>;
  hasOrigins(origins: readonly string[]): Promise<boolean>;
}

/** Whether the newsstand may fetch from the host of an address, as things are at this moment: by the reader's word and by the browser's. */
export async function mayFetch(url: string, { loadSettings, hasOrigins }: Permissions): Promise<boolean> {
  const site = siteOf(url);
  return site !== undefined && isNewsstandSite(await loadSettings(), url) && (await hasOrigins([site]));
}
