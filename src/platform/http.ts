import type { Http, HttpAnswer, HttpRequest } from '../core/http';
import { orAborted } from '../core/or-aborted';
import { fail, ok, type Result } from '../core/result';
import {
  addressOf,
  isRedirect,
  MAX_BYTES,
  mediaTypeOf,
  type RequestBounds,
  readPieces,
  withinDeadline,
} from './bounded-request';

interface HttpOptions extends RequestBounds {
  fetch?: typeof fetch;
}

/**
 * Http on fetch. No cookies, no referrer, no HTTP cache: translations have a cache of their own that the reader can empty.
 *
 * Redirects are never followed. A 307 or 308 would carry the text, and the key in it, to an address that the reader did
 * not enter and did not allow, and neither LibreTranslate nor Apertium redirects its own calls. A redirect is therefore
 * an answer with status 302 (browsers hide the true one), which engines read as: no engine of this kind at this address.
 */
export function createHttp({ fetch: send = fetch, ...bounds }: HttpOptions = {}): Http {
  const { maxBytes = MAX_BYTES } = bounds;
  return (request, signal, onText) =>
    withinDeadline(request.url, signal, bounds, async (within) => {
      const response = await orAborted(send(request.url, fetchOptions(request, within)), within);
      return readAnswer(response, request.url, {
        maxBytes,
        signal: within,
        ...(onText && { onText }),
      });
    });
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

async function readAnswer(response: Response, url: string, reading: Reading): Promise<Result<HttpAnswer>> {
  if (isRedirect(response)) return ok({ status: 302, mediaType: '', body: '' });
  const { onText, ...limits } = reading;
  const body = await readText(response, response.ok && onText ? reading : limits);
  // Http knows no engines; who asked puts its name in the place of the address.
  if (body === undefined) return fail({ kind: 'answer-too-large', engine: addressOf(url) });
  const retryAfter = response.headers.get('retry-after');
  return ok({
    status: response.status,
    mediaType: mediaTypeOf(response),
    ...(retryAfter !== null && { retryAfter }),
    body,
  });
}

/** The body as text; undefined where it is larger than allowed. */
async function readText(response: Response, { onText, ...limits }: Reading): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  const isWhole = await readPieces(response, limits, (bytes) => {
    const piece = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    text += piece;
    if (piece) onText?.(piece);
  });
  return isWhole ? text : undefined;
}
