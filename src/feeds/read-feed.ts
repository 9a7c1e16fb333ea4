import type { Feed } from '../core/feed';
import { fail, type Result } from '../core/result';
import { decodeBytes } from './decode-bytes';
import { readJsonFeed } from './json-feed';
import { readXmlFeed } from './xml-feed';

/** Larger feeds are refused unread. The largest of papers have one or two megabytes. */
export const MOST_FEED_BYTES = 8_000_000;

/**
 * Reads a feed (RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0, JSON Feed) as a server sent it. `about.url` is where it was in the end, `contentType` the
 * header as it came, which is not believed where the bytes say something else.
 *
 * Errors: `feed-too-large`; `feed-is-page`; `feed-unreadable` where it is no feed or lacks its end: what was cut off would be missed silently.
 */
export function readFeed(bytes: Uint8Array, about: { url: string; contentType?: string }): Result<Feed> {
  if (bytes.byteLength > MOST_FEED_BYTES) return fail({ kind: 'feed-too-large', bytes: MOST_FEED_BYTES });
  const text = decodeBytes(bytes, about.contentType).replace(/^[\s\uFEFF]+/, '');
  if (text === '') return fail({ kind: 'feed-unreadable', detail: 'it is empty' });
  return /^[{[]/.test(text) ? readJsonFeed(text, about.url) : readXmlFeed(text, about);
}
