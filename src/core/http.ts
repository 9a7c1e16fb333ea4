import type { Result } from './result';

export interface HttpRequest {
  url: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** An answer of any status, with its body read to the end. */
export interface HttpAnswer {
  status: number;
  /** Lower-case media type without parameters, `''` where none was sent. */
  mediaType: string;
  /** The Retry-After header as it came. */
  retryAfter?: string;
  body: string;
}

/**
 * Sends one request. Bounded in time and size. Fails with `server-unreachable`, `offline`, `timed-out` or
 * `answer-too-large`; an HTTP error status is an answer, not a failure. An aborted signal rejects with its reason.
 *
 * `onText` is handed the body of a success piece by piece, as it arrives; the answer still holds all of it.
 */
export type Http = (
  request: HttpRequest,
  signal: AbortSignal,
  onText?: (piece: string) => void,
) => Promise<Result<HttpAnswer>>;
