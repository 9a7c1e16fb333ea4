import type { AppError } from '../core/errors';
import { fail, ok, type Result } from '../core/result';
import { thrownMessage } from '../core/thrown';

/** What came of storing or deleting something, wherever it is kept. Fails with `no-room` or `storage-failed`. */
export async function stored(change: () => Promise<unknown>): Promise<Result<null>> {
  const done = await storing(change);
  return done.ok ? ok(null) : done;
}

/** The same, with what came out of it. */
export async function storing<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return fail(storageError(thrown));
  }
}

/** Why something could not be stored or read, by all that is known of it: who knows best comes last. */
export function storageError(...causes: unknown[]): AppError {
  if (causes.some(isFull)) return { kind: 'no-room' };
  return { kind: 'storage-failed', detail: thrownMessage(causes.findLast(Boolean)) };
}

/** What stores settings says so in words alone: `Resource::kQuotaBytes quota exceeded`. */
function isFull(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { name, message } = cause as { name?: unknown; message?: unknown };
  return name === 'QuotaExceededError' || /quota.*exceeded|exceeded.*quota/i.test(String(message));
}
