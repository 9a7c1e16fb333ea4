import type { AppError } from '../core/errors';
import { orAborted } from '../core/or-aborted';
import { fail, ok, type Result } from '../core/result';
import { pauseSeconds } from '../core/retry-after';
import { siteOf } from '../core/site';
import {
  addressOf,
  isRedirect,
  MAX_BYTES,
  type RequestBounds,
  readPieces,
  withinDeadline,
} from './bounded-request';

/** An address, with what its server gave along the last time, for it to say that nothing has changed since. */
export interface FeedRequest {
  url: string;
  etag?: string;
  lastModified?: string;
}

export type FeedAnswer =
  | { isNew: false }
  | {
      isNew: true;
      bytes: Uint8Array<ArrayBuffer>;
      /** As it was sent, `''` where none was. */
      contentType: string;
      /** Where the answer came from, after redirects. */
      url: string;
      etag?: string;
      lastModified?: string;
    };

/**
 * Fetches what is at the address of a feed, or of a page that may announce some. `isAllowed` is asked where the answer came from another
 * host. An aborted signal rejects with its reason. Errors: `offline`, `feed-unreachable`, `feed-slow`, `feed-too-large`, `feed-moved`,
 * `feed-redirects`, `feed-gone`, `feed-refused`, `feed-busy`, `feed-failed`.
 */
export type FetchFeed = (
  request: FeedRequest,
  isAllowed: (url: string) => Promise<boolean>,
  signal: AbortSignal,
) => Promise<Result<FeedAnswer>>;

interface FetchOptions extends RequestBounds {
  fetch?: typeof fetch;
}

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8';
/** Longer than any server's. */
const MOST_MARK_CHARS = 1000;

/**
 * FetchFeed on fetch. No cookies, no referrer, no HTTP cache. Redirects are followed by the browser: sites move their feeds, and a request
 * for one holds nothing of the reader. Of one that it could not follow the browser says nothing but that it failed; asked once more
 * not to follow it, it tells a redirect from a server that does not answer, though not where it leads.
 */
export function createFetchFeed({ fetch: send = fetch, ...bounds }: FetchOptions = {}): FetchFeed {
  const { maxBytes = MAX_BYTES } = bounds;
  return async (request, isAllowed, signal) => {
    const { url } = request;
    const address = addressOf(url);
    const answer = await withinDeadline<FeedAnswer>(url, signal, bounds, async (within) => {
      const ask = (redirect: RequestRedirect) =>
        orAborted(send(url, fetchOptions(request, redirect, within)), within);
      let response: Response;
      try {
        response = await ask('follow');
      } catch (thrown) {
        if (within.aborted || !isRedirect(await ask('manual'))) throw thrown;
        return fail({ kind: 'feed-redirects', address });
      }
      const from = response.url || url;
      if (siteOf(from) !== siteOf(url) && !(await isAllowed(from))) {
        return fail({ kind: 'feed-moved', address, to: from });
      }
      if (response.status === 304 && isConditional(request)) return ok({ isNew: false });
      if (!response.ok) return fail(errorOf(response, address));
      const bytes = await readBytes(response, maxBytes, within);
      if (!bytes) return fail({ kind: 'feed-too-large', bytes: maxBytes });
      return ok({
        isNew: true,
        bytes,
        contentType: response.headers.get('content-type') ?? '',
        url: from,
        ...marksOf(response),
      });
    });
    return answer.ok ? answer : fail(ofFeed(answer.error));
  };
}

export const fetchFeed: FetchFeed = createFetchFeed();

function isConditional({ etag, lastModified }: FeedRequest): boolean {
  return etag !== undefined || lastModified !== undefined;
}

/** The language of the reader's browser is nobody's affair. */
function fetchOptions(
  { etag, lastModified }: FeedRequest,
  redirect: RequestRedirect,
  signal: AbortSignal,
): RequestInit {
  return {
    signal,
    redirect,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: {
      Accept: ACCEPT,
      'Accept-Language': '*',
      ...(etag !== undefined && { 'If-None-Match': etag }),
      ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
    },
  };
}

function marksOf({ headers }: Response): { etag?: string; lastModified?: string } {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return {
    ...(etag && etag.length <= MOST_MARK_CHARS && { etag }),
    ...(lastModified && lastModified.length <= MOST_MARK_CHARS && { lastModified }),
  };
}

/** Undefined where there are more than may be. */
async function readBytes(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const isWhole = await readPieces(response, { maxBytes, signal }, (piece) => {
    if (piece) pieces.push(piece);
  });
  return isWhole ? new Uint8Array(await new Blob(pieces).arrayBuffer()) : undefined;
}

function errorOf({ status, headers }: Response, address: string): AppError {
  if (status === 404 || status === 410) return { kind: 'feed-gone', address };
  if ([401, 402, 403, 407, 451].includes(status)) return { kind: 'feed-refused', address, status };
  if (status !== 429 && status !== 503) return { kind: 'feed-failed', address, status };
  const retryAfterSeconds = pauseSeconds(headers.get('retry-after'));
  return { kind: 'feed-busy', address, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

/** What every request can come to, in words that are about a feed. */
function ofFeed(error: AppError): AppError {
  if (error.kind === 'timed-out') return { ...error, kind: 'feed-slow' };
  return error.kind === 'server-unreachable' ? { ...error, kind: 'feed-unreachable' } : error;
}
