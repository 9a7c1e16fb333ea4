import type { Http, HttpAnswer, HttpRequest } from '../core/http';
import { isLoopback } from '../core/loopback';
import { orAborted } from '../core/or-aborted';
import { fail, ok, type Result } from '../core/result';

interface HttpOptions {
  /** From the first byte sent to the last byte read. */
  deadlineMs?: number;
  maxBytes?: number;
  fetch?: typeof fetch;
  isOnline?: () => boolean;
}

/** Chrome ends a worker's fetch after 30 s without a word; ending it ourselves before that lets us say what happened. */
const DEADLINE_MS = 25_000;
/** A request carries a few thousand characters; an answer a thousand times as large is none. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Http on fetch. No cookies, no referrer, no HTTP cache: translations have a cache of their own that the reader can empty.
 *
 * Redirects are never followed. A 307 or 308 would carry the text, and the key in it, to an address that the reader did
 * not enter and did not allow, and neither LibreTranslate nor Apertium redirects its own calls. A redirect is therefore
 * an answer with status 302 (browsers hide the true one), which engines read as: no engine of this kind at this address.
 */
export function createHttp(options: HttpOptions = {}): Http {
  const { deadlineMs = DEADLINE_MS, maxBytes = MAX_BYTES, isOnline = browserIsOnline } = options;
  const send = options.fetch ?? fetch;
  return async (request, signal, onText) => {
    signal.throwIfAborted();
    const work = new AbortController();
    const onAbort = () => work.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      work.abort();
    }, deadlineMs);
    try {
      const response = await orAborted(send(request.url, fetchOptions(request, work.signal)), work.signal);
      return await readAnswer(response, request.url, {
        maxBytes,
        signal: work.signal,
        ...(onText && { onText }),
      });
    } catch (thrown) {
      signal.throwIfAborted();
      if (thrown instanceof ReaderFailed) throw thrown.cause;
      const address = addressOf(request.url);
      if (timedOut) return fail({ kind: 'timed-out', address, seconds: Math.ceil(deadlineMs / 1000) });
      if (!isOnline() && !isLoopback(request.url)) return fail({ kind: 'offline' });
      return fail({ kind: 'server-unreachable', address });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      // Whatever is still under way (a body that was too large) has no reader any more.
      work.abort();
    }
  };
}

export const http: Http = createHttp();

function fetchOptions(request: HttpRequest, signal: AbortSignal): RequestInit {
  return {
    method: request.method,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
    ...(request.headers && { headers: request.headers }),
    ...(request.body !== undefined && { body: request.body }),
  };
}

interface Reading {
  maxBytes: number;
  signal: AbortSignal;
  onText?: (piece: string) => void;
}

/** A bug of whoever reads along, which is no failure of the network. */
class ReaderFailed extends Error {}

async function readAnswer(response: Response, url: string, reading: Reading): Promise<Result<HttpAnswer>> {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return ok({ status: 302, mediaType: '', body: '' });
  }
  const { onText, ...limits } = reading;
  const body = await readBody(response, response.ok && onText ? reading : limits);
  // Http knows no engines; who asked puts its name in the place of the address.
  if (body === undefined) return fail({ kind: 'answer-too-large', engine: addressOf(url) });
  const retryAfter = response.headers.get('retry-after');
  return ok({
    status: response.status,
    mediaType: (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
    ...(retryAfter !== null && { retryAfter }),
    body,
  });
}

/** The body as text; undefined where it is larger than allowed, found out without holding all of it. */
async function readBody(
  response: Response,
  { maxBytes, signal, onText }: Reading,
): Promise<string | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return undefined;
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await orAborted(reader.read(), signal);
    if (value) bytes += value.byteLength;
    if (bytes > maxBytes) return undefined;
    const piece = done ? decoder.decode() : decoder.decode(value, { stream: true });
    text += piece;
    if (piece) handOver(piece, onText);
    if (done) return text;
  }
}

function handOver(piece: string, onText: Reading['onText']): void {
  try {
    onText?.(piece);
  } catch (cause) {
    throw new ReaderFailed('', { cause });
  }
}

/** What an error may show of an address: no path, no query. */
function addressOf(url: string): string {
  return new URL(url).origin;
}

/** Only a clear "no" counts: `navigator` is missing in some places that have fetch. */
function browserIsOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}
