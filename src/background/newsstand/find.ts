import { feedAddress, feedKey, isFeedAddress } from '../../core/followed-feeds';
import type { FoundFeed } from '../../core/newsstand';
import { fail, ok, type Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import type { FetchFeed } from '../../platform/fetch-feed';
import { type FindFeeds, mayFetch, type ReadFeed } from './ports';

/** More than can be chosen from. */
const MOST_FOUND = 20;

interface FindParts {
  loadSettings(): Promise<Settings>;
  hasOrigins(origins: readonly string[]): Promise<boolean>;
  fetchFeed: FetchFeed;
  readFeed: ReadFeed;
  findFeeds: FindFeeds;
}

/**
 * The feeds at an address that a reader typed: the one that is there, or those that the page there announces. Nothing is fetched from a host
 * that the reader did not let the newsstand reach. Errors: `feed-address`, `feed-not-allowed`, `feed-none`, those of fetching and reading.
 */
export async function findFeedsAt(typed: string, parts: FindParts): Promise<Result<FoundFeed[]>> {
  const url = feedAddress(typed);
  if (url === undefined) return fail({ kind: 'feed-address', address: typed.trim().slice(0, 200) });
  const address = new URL(url).origin;
  if (!(await mayFetch(url, parts))) return fail({ kind: 'feed-not-allowed', address });
  const answer = await parts.fetchFeed({ url }, (to) => mayFetch(to, parts), new AbortController().signal);
  if (!answer.ok) return answer;
  // It was asked for without a condition.
  if (!answer.value.isNew) return fail({ kind: 'feed-none', address });
  const { bytes, contentType, url: from } = answer.value;
  const read = parts.readFeed(bytes, { url: from, ...(contentType && { contentType }) });
  if (read.ok) {
    const { title, site } = read.value;
    return ok([{ url: from, ...(title !== undefined && { title }), ...(site !== undefined && { site }) }]);
  }
  if (read.error.kind !== 'feed-is-page') return read;
  const found = new Map<string, FoundFeed>();
  for (const feed of parts.findFeeds(pageText(bytes, contentType), from)) {
    const key = feedKey(feed.url);
    if (isFeedAddress(feed.url) && !found.has(key)) found.set(key, { ...feed, site: from });
  }
  return found.size > 0 ? ok([...found.values()].slice(0, MOST_FOUND)) : fail({ kind: 'feed-none', address });
}

/** The text of a page by the encoding that it, or its server, says it is in. Addresses are in ASCII in nearly all of them. */
function pageText(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /charset=\s*["']?([\w-]+)/i;
  const [, name = 'utf-8'] = label.exec(contentType) ?? label.exec(beginning) ?? [];
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
