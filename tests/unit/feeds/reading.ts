import { expect } from 'vitest';
import type { Feed, FeedEntry } from '../../../src/core/feed';
import type { Result } from '../../../src/core/result';
import { readFeed } from '../../../src/feeds/read-feed';

export const FEED_URL = 'https://paper.example/feed/rss.xml';

/** What is made of a document in UTF-8. */
export function read(document: string, contentType?: string): Result<Feed> {
  return readFeed(new TextEncoder().encode(document), {
    url: FEED_URL,
    ...(contentType ? { contentType } : {}),
  });
}

export function feedIn(result: Result<Feed>): Feed {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A feed of RSS 2.0 with these items, all prefixes undeclared. */
export function rss(items: string, channel = '<title>Paper</title>'): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel>${channel}${items}</channel></rss>`;
}

export function atom(entries: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Paper</title>${entries}</feed>`;
}

/** The entries of a document that can be read. */
export function entriesOf(document: string): FeedEntry[] {
  return feedIn(read(document)).entries;
}

/** The one entry of an RSS feed whose item has this in it. */
export function itemWith(inside: string): FeedEntry {
  const [entry, ...more] = entriesOf(rss(`<item>${inside}</item>`));
  if (!entry || more.length > 0) throw new Error('not one entry');
  return entry;
}

export function entryWith(inside: string, attributes = ''): FeedEntry {
  const [entry, ...more] = entriesOf(atom(`<entry>${inside}</entry>`, attributes));
  if (!entry || more.length > 0) throw new Error('not one entry');
  return entry;
}

/** Everything that a feed is made of is text or an address that can be opened. */
export function expectHarmless(feed: Feed): void {
  const urls = [feed.site, ...feed.entries.map(({ url }) => url)].filter((url) => url !== undefined);
  for (const url of urls) expect(url).toMatch(/^https?:\/\//);
  for (const entry of feed.entries) {
    expect(entry.id).not.toBe('');
    const texts = [entry.title, entry.summary, ...entry.authors];
    for (const text of texts) expect(text).toBe(text.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ').trim());
    expect(entry.title.length).toBeLessThanOrEqual(501);
    expect(entry.summary.length).toBeLessThanOrEqual(402);
  }
  expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
}
