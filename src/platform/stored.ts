import { fail, ok, type Result } from '../core/result';
import { thrownMessage } from '../core/thrown';

/** What came of storing or deleting something, wherever it is kept. Fails with `storage-failed`. */
export async function stored(change: () => Promise<unknown>): Promise<Result<null>> {
  try {
    await change();
    return ok(null);
  } catch (thrown) {
    return fail({ kind: 'storage-failed', detail: thrownMessage(thrown) });
  }
}
