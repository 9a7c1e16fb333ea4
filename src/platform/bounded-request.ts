import { isLoopback } from '../core/loopback';
import { orAborted } from '../core/or-aborted';
import { fail, type Result } from '../core/result';

export interface RequestBounds {
  /** From the first byte sent to the last byte read. */
  deadlineMs?: number;
  maxBytes?: number;
  isOnline?: () => boolean;
}

/** Chrome ends a worker's fetch after 30 s without a word; ending it ourselves before that lets us say what happened. */
const DEADLINE_MS = 25_000;
/** A request carries a few thousand characters; an answer a thousand times as large is none. No feed is as large either. */
export const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Runs one request, from its sending to the end of its answer, within a deadline. Fails with `timed-out`, `offline` or
 * `server-unreachable`; an aborted signal rejects with its reason.
 */
export async function withinDeadline<T>(
  url: string,
  signal: AbortSignal,
  { deadlineMs = DEADLINE_MS, isOnline = browserIsOnline }: RequestBounds,
  run: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
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
    return await run(work.signal);
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof ReaderFailed) throw thrown.cause;
    const address = addressOf(url);
    if (timedOut) return fail({ kind: 'timed-out', address, seconds: Math.ceil(deadlineMs / 1000) });
    if (!isOnline() && !isLoopback(url)) return fail({ kind: 'offline' });
    return fail({ kind: 'server-unreachable', address });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    // Whatever is still under way (a body that was too large) has no reader any more.
    work.abort();
  }
}

/** A bug of whoever reads along, which is no failure of the network. */
class ReaderFailed extends Error {}

/** Hands over a body as it arrives, and nothing at its end. False where it is larger than allowed, found out without holding all of it. */
export async function readPieces(
  response: Response,
  { maxBytes, signal }: { maxBytes: number; signal: AbortSignal },
  onPiece: (piece?: Uint8Array<ArrayBuffer>) => void,
): Promise<boolean> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return false;
  const reader = response.body?.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = reader ? await orAborted(reader.read(), signal) : { done: true };
    if (value) bytes += value.byteLength;
    if (bytes > maxBytes) return false;
    if (value) handOver(() => onPiece(value));
    if (!done) continue;
    handOver(() => onPiece());
    return true;
  }
}

function handOver(give: () => void): void {
  try {
    give();
  } catch (cause) {
    throw new ReaderFailed('', { cause });
  }
}

/** True for a redirect that was not followed: browsers hide its status and where it leads. */
export function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
}

/** Lower-case media type without parameters, `''` where none was sent. */
export function mediaTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** What an error may show of an address: no path, no query. */
export function addressOf(url: string): string {
  return new URL(url).origin;
}

/** Only a clear "no" counts: `navigator` is missing in some places that have fetch. */
function browserIsOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}
