import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttp } from '../../../src/platform/http';

const GET = { url: 'https://example.org/languages?x=1', method: 'GET' } as const;
const never = new AbortController().signal;

type Fetch = typeof fetch;
const answering = (response: () => Response | Promise<Response>): Fetch => vi.fn(async () => response());
const failing: Fetch = async () => {
  throw new TypeError('Failed to fetch');
};

/** A body that gives a byte whenever it is asked, and never ends. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      controller.enqueue(new Uint8Array([32]));
    },
  });
}

describe('createHttp', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends what it was given, and nothing of the reader with it', async () => {
    const fetch = vi.fn<Fetch>(async () => new Response('ok'));
    const request = { ...GET, method: 'POST', headers: { Accept: 'text/plain' }, body: 'text' } as const;
    await createHttp({ fetch })(request, never);
    expect(fetch).toHaveBeenCalledWith(
      GET.url,
      expect.objectContaining({
        method: 'POST',
        headers: { Accept: 'text/plain' },
        body: 'text',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'manual',
      }),
    );
  });

  it('reads an answer of any status to its end', async () => {
    const headers = { 'Content-Type': 'Text/HTML; charset=utf-8', 'Retry-After': '3' };
    const fetch = answering(() => new Response('perché €', { status: 503, headers }));
    expect(await createHttp({ fetch })(GET, never)).toEqual({
      ok: true,
      value: { status: 503, mediaType: 'text/html', retryAfter: '3', body: 'perché €' },
    });
  });

  it('keeps characters together that come in two parts', async () => {
    const bytes = new TextEncoder().encode('é');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 1));
        controller.enqueue(bytes.slice(1));
        controller.close();
      },
    });
    const result = await createHttp({ fetch: answering(() => new Response(body)) })(GET, never);
    expect(result).toMatchObject({ ok: true, value: { body: 'é', mediaType: '' } });
  });

  it('reads an answer without a body', async () => {
    const fetch = answering(() => new Response(null, { status: 204 }));
    const value = { status: 204, mediaType: '', body: '' };
    expect(await createHttp({ fetch })(GET, never)).toEqual({ ok: true, value });
  });

  it('shows a redirect and does not follow it', async () => {
    const headers = { Location: 'https://elsewhere.example/' };
    const fetch = answering(() => new Response(null, { status: 308, headers }));
    const value = { status: 302, mediaType: '', body: '' };
    expect(await createHttp({ fetch })(GET, never)).toEqual({ ok: true, value });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('knows a redirect by what browsers leave of it', async () => {
    const hidden = Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
    const result = await createHttp({ fetch: answering(() => hidden) })(GET, never);
    expect(result).toMatchObject({ ok: true, value: { status: 302 } });
  });

  it('gives up on a server that never answers', async () => {
    const fetch: Fetch = () => new Promise(() => undefined);
    const error = { kind: 'timed-out', address: 'https://example.org', seconds: 1 };
    expect(await createHttp({ fetch, deadlineMs: 20 })(GET, never)).toEqual({ ok: false, error });
  });

  it('gives up on a body that never ends', async () => {
    const fetch = answering(() => new Response(endless()));
    const result = await createHttp({ fetch, deadlineMs: 40 })(GET, never);
    expect(result).toMatchObject({ ok: false, error: { kind: 'timed-out' } });
  });

  it('gives a server 25 seconds unless told otherwise', async () => {
    vi.useFakeTimers();
    const done = vi.fn();
    const fetch: Fetch = () => new Promise(() => undefined);
    createHttp({ fetch })(GET, never).then(done);
    await vi.advanceTimersByTimeAsync(24_900);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(done).toHaveBeenCalledWith({ ok: false, error: expect.objectContaining({ seconds: 25 }) });
  });

  it.each([
    ['says so beforehand', { 'Content-Length': '1001' }, 10],
    ['does not say so', {}, 1001],
  ])('does not read a body that is too large and %s', async (_, headers, bytes) => {
    const fetch = answering(() => new Response(new Uint8Array(bytes), { headers }));
    const error = { kind: 'answer-too-large', engine: 'https://example.org' };
    expect(await createHttp({ fetch, maxBytes: 1000 })(GET, never)).toEqual({ ok: false, error });
  });

  it('ends the request of a body that is too large', async () => {
    let signal: AbortSignal | null | undefined;
    const fetch: Fetch = async (_, init) => {
      signal = init?.signal;
      return new Response(new Uint8Array(2000));
    };
    await createHttp({ fetch, maxBytes: 1000 })(GET, never);
    expect(signal?.aborted).toBe(true);
  });

  it('tells a machine that is offline from a server that is', async () => {
    const offline = createHttp({ fetch: failing, isOnline: () => false });
    expect(await offline(GET, never)).toEqual({ ok: false, error: { kind: 'offline' } });
    const online = createHttp({ fetch: failing, isOnline: () => true });
    const error = { kind: 'server-unreachable', address: 'https://example.org' };
    expect(await online(GET, never)).toEqual({ ok: false, error });
  });

  it.each(['http://localhost:5000', 'http://127.0.0.1:2737', 'http://[::1]:5000', 'http://a.localhost'])(
    'knows that %s needs no network',
    async (address) => {
      const http = createHttp({ fetch: failing, isOnline: () => false });
      const result = await http({ url: `${address}/x`, method: 'GET' }, never);
      expect(result).toEqual({ ok: false, error: { kind: 'server-unreachable', address } });
    },
  );

  it('rejects with the reason when aborted, before and during', async () => {
    const fetch = vi.fn<Fetch>(async () => new Response(endless()));
    const stopped = AbortSignal.abort(new Error('closed'));
    await expect(createHttp({ fetch })(GET, stopped)).rejects.toThrow('closed');
    expect(fetch).not.toHaveBeenCalled();
    const stop = new AbortController();
    const answer = createHttp({ fetch })(GET, stop.signal);
    setTimeout(() => stop.abort(new Error('cancelled')), 20);
    await expect(answer).rejects.toThrow('cancelled');
  });
});
