import { fail, ok, type Result } from '../core/result';

interface DownloadOptions {
  fetch?: typeof fetch;
  /** How long a server may say nothing. */
  silenceMs?: number;
  isOnline?: () => boolean;
}

/** As DownloadFile of engines/bergamot/ports.ts names them. */
interface DownloadListener {
  start(start: { from: number; bytes?: number; isDecoded: boolean }): void | Promise<void>;
  bytes(bytes: Uint8Array<ArrayBuffer>): Promise<Result<void>>;
}

/**
 * DownloadFile (engines/bergamot/ports.ts) on fetch. No cookies, no referrer, no HTTP cache: what comes is kept elsewhere.
 * Needs the permission for the host: without it browsers hide the headers that tell what came.
 */
export function createDownloadFile(options: DownloadOptions = {}) {
  const { silenceMs = 30_000, isOnline = () => globalThis.navigator?.onLine !== false } = options;
  const send = options.fetch ?? fetch;

  return async (
    url: string,
    from: number,
    on: DownloadListener,
    signal: AbortSignal,
  ): Promise<Result<void>> => {
    signal.throwIfAborted();
    const address = new URL(url).origin;
    const failed = (detail: string) => fail({ kind: 'download-failed', address, detail });
    const line = openLine(silenceMs, signal);
    try {
      const { response, start } = await request(url, from, send, line);
      if (new URL(response.url || url).host !== new URL(url).host) return failed('sent on to another server');
      if (!start) return failed(`status ${response.status}`);
      await on.start(start);
      const reader = response.body?.getReader();
      for (;;) {
        const part = await line.wait(reader?.read());
        if (!part || part.done) return ok(undefined);
        // Outside of the waiting: silence is the server's, not that of what takes the bytes.
        const taken = await on.bytes(part.value);
        if (!taken.ok) return taken;
        signal.throwIfAborted();
      }
    } catch (error) {
      signal.throwIfAborted();
      if (line.isSilent()) return failed(`nothing came for ${Math.ceil(silenceMs / 1000)} s`);
      if (!(error instanceof NetworkFailure)) throw error;
      return failed(isOnline() ? 'the connection was lost' : 'offline');
    } finally {
      line.close();
    }
  };
}

/** What fetch and its streams reject with; anything else that is thrown is a bug of ours. */
class NetworkFailure extends Error {}

interface Line {
  signal: AbortSignal;
  /** The promise, unless nothing happens for too long or the download is aborted. */
  wait<T>(promise: Promise<T> | undefined): Promise<T | undefined>;
  isSilent(): boolean;
  close(): void;
}

function openLine(silenceMs: number, signal: AbortSignal): Line {
  const work = new AbortController();
  const onAbort = () => work.abort(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  let isSilent = false;
  return {
    signal: work.signal,
    wait(promise) {
      if (!promise) return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        const end = () => reject(new NetworkFailure());
        const timer = setTimeout(() => {
          isSilent = true;
          end();
        }, silenceMs);
        work.signal.addEventListener('abort', end);
        promise.then(resolve, end).finally(() => {
          clearTimeout(timer);
          work.signal.removeEventListener('abort', end);
        });
      });
    },
    isSilent: () => isSilent,
    close() {
      signal.removeEventListener('abort', onAbort);
      // Whatever is still under way has no reader any more.
      work.abort();
    },
  };
}

interface Answer {
  response: Response;
  /** Absent where the server did not give the file. */
  start?: { from: number; bytes?: number; isDecoded: boolean };
}

/** Asks for the file from a byte on; from its beginning where the server cannot do that. */
async function request(url: string, from: number, send: typeof fetch, line: Line): Promise<Answer> {
  const response = await line.wait(
    send(url, {
      signal: line.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      ...(from > 0 && { headers: { Range: `bytes=${from}-` } }),
    }),
  );
  if (!response) throw new NetworkFailure();
  const encoding = response.headers.get('content-encoding') ?? 'identity';
  const isDecoded = encoding.toLowerCase() !== 'identity';
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  if (response.status === 200) {
    // A length speaks of what was sent, not of what a browser made of it.
    const isTold = !isDecoded && Number.isSafeInteger(length);
    return { response, start: { from: 0, isDecoded, ...(isTold && { bytes: length }) } };
  }
  if (from === 0 || ![206, 416].includes(response.status)) return { response };
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '');
  if (response.status === 206 && !isDecoded && Number(range?.[1] ?? Number.NaN) === from) {
    const total = Number(range?.[2]);
    return { response, start: { from, isDecoded, ...(Number.isSafeInteger(total) && { bytes: total }) } };
  }
  // Another part than was asked for, the middle of something compressed, or nothing after what we have.
  await response.body?.cancel();
  return request(url, 0, send, line);
}
