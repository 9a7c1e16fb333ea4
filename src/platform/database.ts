import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { fail, ok, type Result } from '../core/result';
import { storageError } from './stored';

/** What makes the stores of a database that is new. */
type Create<S extends DBSchema> = (created: IDBPDatabase<S>) => void;

/**
 * A database of ours in IndexedDB, version 1. Opened when it is first asked for; one that was closed or deleted under who holds it, or could
 * not be opened, is opened anew the next time.
 */
export function createDatabase<S extends DBSchema>(
  name: string,
  create: Create<S>,
): () => Promise<IDBPDatabase<S>> {
  let opening: Promise<IDBPDatabase<S>> | undefined;
  return async () => {
    opening ??= openDatabase(name, create, () => {
      opening = undefined;
    });
    try {
      return await opening;
    } catch (thrown) {
      opening = undefined;
      throw thrown;
    }
  };
}

/** Opens it once. `lost`: it was closed, by a deletion or a newer version of the extension, or by the browser. */
export function openDatabase<S extends DBSchema>(
  name: string,
  create: Create<S>,
  lost: () => void = () => undefined,
): Promise<IDBPDatabase<S>> {
  return openDB<S>(name, 1, {
    upgrade: create,
    // It is deleted, or a newer version of the extension wants to change it: step aside.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}

/**
 * All of a change or nothing of it: what was there before an error is there after it. Fails with `no-room` where there is no room, else with
 * `storage-failed`.
 */
export async function changeAll<S extends DBSchema, N extends StoreNames<S>, T>(
  open: () => Promise<IDBPDatabase<S>>,
  stores: N[],
  make: (transaction: IDBPTransaction<S, N[], 'readwrite'>) => Promise<T>,
): Promise<Result<T>> {
  let transaction: IDBPTransaction<S, N[], 'readwrite'> | undefined;
  try {
    transaction = (await open()).transaction(stores, 'readwrite');
    const made = await make(transaction);
    await transaction.done;
    return ok(made);
  } catch (thrown) {
    await undo(transaction);
    // A transaction knows better why it ended than the request that was in it.
    return fail(storageError(transaction?.error, thrown));
  }
}

/** What was put before something threw would be kept otherwise. */
async function undo(transaction: { abort(): void; done: Promise<unknown> } | undefined): Promise<void> {
  try {
    transaction?.abort();
  } catch {
    // It has ended by itself.
  }
  await transaction?.done.catch(() => undefined);
}

/** What comes of one step, its transaction tells for all of them. */
export function quietly(step: Promise<unknown>): void {
  step.catch(() => undefined);
}
