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

/** Why something could not be stored or read. */
export function storageError(thrown: unknown): AppError {
  const isFull = (thrown as { name?: unknown } | null)?.name === 'QuotaExceededError';
  return isFull ? { kind: 'no-room' } : { kind: 'storage-failed', detail: thrownMessage(thrown) };
}
