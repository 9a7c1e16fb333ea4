import { describe, expect, it, vi } from 'vitest';
import { findFeedsAt } from '../../../../src/background/newsstand/find';
import { fail, ok, type Result } from '../../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings';
import { findFeeds } from '../../../../src/feeds/find-feeds';
import { readFeed } from '../../../../src/feeds/read-feed';
import type { FeedAnswer } from '../../../../src/platform/fetch-feed';

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Il Faro</title>
<link>https://porto.example/</link><item><title>Uno</title></item></channel></rss>`;
const PAGE = `<!doctype html><html><head><title>Il Porto</title>
<link rel="alternate" type="application/rss+xml" href="/feed" title="Notizie perché">
<link rel="alternate" type="application/rss+xml" href="http://porto.example/feed/">
<link rel="alternate" type="application/atom+xml" href="/sport.atom">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head><body><p>a</p></body></html>`;

function setUp(answer: string | Uint8Array<ArrayBuffer> | Result<FeedAnswer>, contentType = 'text/html') {
  const asked: string[] = [];
  const bytes = typeof answer === 'string' ? new TextEncoder().encode(answer) : answer;
  const hasOrigins = vi.fn(async () => true);
  const find = (typed: string) =>
    findFeedsAt(typed, {
      loadSettings: async () => ({
        ...DEFAULT_SETTINGS,
        newsstand: { refresh: 'gently', sites: ['https://porto.example/*', 'http://localhost/*'] },
      }),
      hasOrigins,
      fetchFeed: async ({ url }) => {
        asked.push(url);
        return bytes instanceof Uint8Array
          ? ok({ isNew: true, bytes, contentType, url })
          : (bytes as Result<FeedAnswer>);
      },
      readFeed,
      findFeeds,
    });
  return { asked, find, hasOrigins };
}

describe('what is at an address', () => {
  it('is a feed, with what it says of itself', async () => {
    expect(await setUp(FEED, 'text/xml').find('https://porto.example/feed')).toEqual({
      ok: true,
      value: [{ url: 'https://porto.example/feed', title: 'Il Faro', site: 'https://porto.example/' }],
    });
  });

  it('is a page, with the feeds that it announces, each once', async () => {
    expect(await setUp(PAGE).find('https://porto.example/')).toEqual({
      ok: true,
      value: [
        { url: 'https://porto.example/feed', title: 'Notizie perché', site: 'https://porto.example/' },
        { url: 'https://porto.example/sport.atom', site: 'https://porto.example/' },
      ],
    });
  });

  it.each([
    ['as its server says', 'text/html; charset=windows-1252', PAGE],
    ['as it says itself', '', PAGE.replace('<head>', '<head><meta charset="windows-1252">')],
  ])('is read in the encoding that it is in, %s', async (_, contentType, page) => {
    const bytes = Uint8Array.from(page, (letter) => letter.charCodeAt(0));
    const found = await setUp(bytes, contentType).find('porto.example');
    expect(found.ok && found.value[0]?.title).toBe('Notizie perché');
  });

  it('is a page without any, or with an encoding that nobody knows', async () => {
    const none = { ok: false, error: { kind: 'feed-none', address: 'https://porto.example' } };
    expect(await setUp('<!doctype html><html><p>a</p></html>').find('porto.example')).toEqual(none);
    expect((await setUp(PAGE, 'text/html; charset=klingon').find('porto.example')).ok).toBe(true);
    expect(await setUp(ok({ isNew: false })).find('porto.example')).toEqual(none);
  });

  it('is something else', async () => {
    expect(await setUp('{"a":', 'application/json').find('porto.example')).toMatchObject({
      ok: false,
      error: { kind: 'feed-unreadable' },
    });
    const offline = fail({ kind: 'offline' });
    expect(await setUp(offline).find('porto.example')).toEqual(offline);
  });
});

describe('an address as readers type it', () => {
  it.each([
    ['porto.example', 'https://porto.example/'],
    ['  porto.example/feed?a=1 ', 'https://porto.example/feed?a=1'],
    ['HTTPS://Porto.example/Feed', 'https://porto.example/Feed'],
    ['feed:https://porto.example/feed', 'https://porto.example/feed'],
    ['feed://porto.example/feed', 'https://porto.example/feed'],
    ['http://localhost:8080/feed', 'http://localhost:8080/feed'],
  ])('leads to where it was meant: %s', async (typed, url) => {
    const { asked, find } = setUp(FEED);
    await find(typed);
    expect(asked).toEqual([url]);
  });

  it.each([
    '',
    'porto',
    'il faro',
    'mailto:a@porto.example',
    'javascript:alert(1)',
    'https://a:b@porto.example/',
  ])('is none: %j', async (typed) => {
    const { asked, find } = setUp(FEED);
    expect(await find(typed)).toMatchObject({ ok: false, error: { kind: 'feed-address' } });
    expect(asked).toEqual([]);
  });
});

it('nothing is fetched from a host that the reader or the browser did not allow', async () => {
  const { asked, find, hasOrigins } = setUp(FEED);
  const error = (address: string) => ({ ok: false, error: { kind: 'feed-not-allowed', address } });
  expect(await find('other.example')).toEqual(error('https://other.example'));
  hasOrigins.mockResolvedValue(false);
  expect(await find('porto.example')).toEqual(error('https://porto.example'));
  expect(asked).toEqual([]);
});
