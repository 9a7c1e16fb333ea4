import { describe, expect, it, vi } from 'vitest';
import type { RequestBounds } from '../../../src/platform/bounded-request';
import { createFetchFeed, type FeedRequest } from '../../../src/platform/fetch-feed';

const URL = 'https://porto.example/feed?key=1';
const ADDRESS = 'https://porto.example';
const never = new AbortController().signal;

type Fetch = typeof fetch;

/** An answer as a browser gives it that came from an address. */
function from(url: string, body: BodyInit | null = '<rss/>', init?: ResponseInit): Response {
  return Object.defineProperties(new Response(body, init), { url: { value: url } });
}

const opaqueRedirect = () =>
  Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } }) as Response;

function get(fetch: Fetch, request: Partial<FeedRequest> = {}, bounds: RequestBounds = {}) {
  const isAllowed = async (url: string) => url.startsWith('https://allowed.example/');
  return createFetchFeed({ fetch, ...bounds })({ url: URL, ...request }, isAllowed, never);
}

const answering =
  (response: () => Response): Fetch =>
  async () =>
    response();

describe('fetching a feed', () => {
  it('gives its bytes as they are, and what it is asked with the next time', async () => {
    const headers = {
      'Content-Type': 'application/rss+xml; charset=windows-1252',
      ETag: 'W/"a"',
      'Last-Modified': 'Sat, 28 Nov 2026 10:00:00 GMT',
    };
    const bytes = new Uint8Array([0xe9, 0x80, 0, 0xff]);
    expect(await get(answering(() => from(URL, bytes, { headers })))).toEqual({
      ok: true,
      value: {
        isNew: true,
        bytes,
        contentType: 'application/rss+xml; charset=windows-1252',
        url: URL,
        etag: 'W/"a"',
        lastModified: 'Sat, 28 Nov 2026 10:00:00 GMT',
      },
    });
  });

  it('sends nothing of the reader along', async () => {
    const fetch = vi.fn<Fetch>(async () => from(URL));
    await get(fetch);
    const options = fetch.mock.calls[0]?.[1];
    expect(options).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { 'Accept-Language': '*' },
    });
    expect(options).not.toHaveProperty('method');
    expect(Object.keys(options?.headers ?? {})).toEqual(['Accept', 'Accept-Language']);
  });

  it('asks whether anything has changed', async () => {
    const fetch = vi.fn<Fetch>(async () => from(URL, null, { status: 304 }));
    const marks = { etag: '"a"', lastModified: 'Sat, 28 Nov 2026 10:00:00 GMT' };
    expect(await get(fetch, marks)).toEqual({ ok: true, value: { isNew: false } });
    expect(fetch.mock.calls[0]?.[1]?.headers).toMatchObject({
      'If-None-Match': '"a"',
      'If-Modified-Since': marks.lastModified,
    });
  });

  it('takes no word for it that nothing has changed where it did not ask', async () => {
    const error = { kind: 'feed-failed', address: ADDRESS, status: 304 };
    expect(await get(answering(() => from(URL, null, { status: 304 })))).toEqual({ ok: false, error });
  });

  it('reads an answer without a body', async () => {
    const result = await get(answering(() => from(URL, null, { status: 204 })));
    expect(result).toMatchObject({ ok: true, value: { bytes: new Uint8Array(), contentType: '' } });
  });

  it.each([
    [404, {}, { kind: 'feed-gone' }],
    [410, {}, { kind: 'feed-gone' }],
    [401, {}, { kind: 'feed-refused', status: 401 }],
    [403, {}, { kind: 'feed-refused', status: 403 }],
    [429, { 'Retry-After': '90' }, { kind: 'feed-busy', retryAfterSeconds: 90 }],
    [503, {}, { kind: 'feed-busy' }],
    [503, { 'Retry-After': 'soon' }, { kind: 'feed-busy' }],
    [500, {}, { kind: 'feed-failed', status: 500 }],
    [418, {}, { kind: 'feed-failed', status: 418 }],
  ])('says what status %s %j means', async (status, headers, error) => {
    const result = await get(answering(() => from(URL, 'no', { status, headers })));
    expect(result).toEqual({ ok: false, error: { address: ADDRESS, ...error } });
  });
});

describe('a feed without end', () => {
  it.each([
    ['says so beforehand', { 'Content-Length': '52428800' }, 10],
    ['does not say so', {}, 1001],
  ])('is not read where it %s', async (_, headers, bytes) => {
    let signal: AbortSignal | null | undefined;
    const fetch: Fetch = async (_, init) => {
      signal = init?.signal;
      return from(URL, new Uint8Array(bytes), { headers });
    };
    const error = { kind: 'feed-too-large', bytes: 1000 };
    expect(await get(fetch, {}, { maxBytes: 1000 })).toEqual({ ok: false, error });
    expect(signal?.aborted).toBe(true);
  });

  it('is given up after 8 MB, of which no more than that is held', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (sent === 50) controller.close();
      },
    });
    const result = await get(answering(() => from(URL, body)));
    expect(result).toMatchObject({ ok: false, error: { kind: 'feed-too-large', bytes: 8 * 1024 * 1024 } });
    expect(sent).toBeLessThan(12);
  });
});

describe('a feed that is elsewhere', () => {
  it('is taken from another address of its host, and from hosts that are allowed', async () => {
    for (const to of ['https://porto.example/rss', 'https://allowed.example/feed']) {
      expect(await get(answering(() => from(to)))).toMatchObject({ ok: true, value: { url: to } });
    }
  });

  it.each(['https://elsewhere.example/feed', 'http://porto.example/feed', 'https://evil.allowed.example/'])(
    'is refused from %s, and the reader is told where it is',
    async (to) => {
      for (const status of [200, 404]) {
        const result = await get(answering(() => from(to, 'x', { status })));
        expect(result).toEqual({ ok: false, error: { kind: 'feed-moved', address: ADDRESS, to } });
      }
    },
  );

  it('is told from a server that does not answer, where the browser could not follow', async () => {
    const fetch = vi.fn<Fetch>(async (_, init) => {
      if (init?.redirect === 'manual') return opaqueRedirect();
      throw new TypeError('Failed to fetch');
    });
    expect(await get(fetch)).toEqual({ ok: false, error: { kind: 'feed-redirects', address: ADDRESS } });
    expect(fetch.mock.calls.map(([, init]) => init?.redirect)).toEqual(['follow', 'manual']);
  });
});

describe('a server that does not answer', () => {
  const failing: Fetch = async () => {
    throw new TypeError('Failed to fetch');
  };

  it('is told from a machine that is offline', async () => {
    const error = { kind: 'feed-unreachable', address: ADDRESS };
    expect(await get(failing, {}, { isOnline: () => true })).toEqual({ ok: false, error });
    expect(await get(failing, {}, { isOnline: () => false })).toEqual({
      ok: false,
      error: { kind: 'offline' },
    });
  });

  it('is given up', async () => {
    const silent: Fetch = () => new Promise(() => undefined);
    const error = { kind: 'feed-slow', address: ADDRESS, seconds: 1 };
    expect(await get(silent, {}, { deadlineMs: 20 })).toEqual({ ok: false, error });
  });

  it('is given up in the middle of its answer', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(9)),
    });
    const result = await get(
      answering(() => from(URL, body)),
      {},
      { deadlineMs: 20 },
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'feed-slow' } });
  });

  it('is asked no more once nobody wants to know', async () => {
    const stop = new AbortController();
    const silent: Fetch = () => new Promise(() => undefined);
    const fetching = createFetchFeed({ fetch: silent })({ url: URL }, async () => true, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(fetching).rejects.toThrow('stopped');
  });
});
