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

/** In words alone: of what stores settings, `Resource::kQuotaBytes quota exceeded`; of Firefox, which has no other for a cache. */
const FULL = /quota.*exceeded|exceeded.*quota|NO_DEVICE_SPACE|no device space/i;

/** Whether something could not be stored because there is no room for it. */
export function isFull(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { name, message } = cause as { name?: unknown; message?: unknown };
  return name === 'QuotaExceededError' || FULL.test(`${String(name)} ${String(message)}`);
}
