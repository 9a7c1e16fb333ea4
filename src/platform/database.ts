import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { fail, ok, type Result } from '../core/result';
import { storageError, stored } from './stored';
import { withinTime } from './within-time';

/** A browser that has not opened or deleted a database by then may never: somebody holds on to it. */
const LIMIT_MS = 5_000;

/** What makes the stores of a database that is new. */
type Create<S extends DBSchema> = (created: IDBPDatabase<S>) => void;

/** A database of ours in IndexedDB, version 1. */
export interface Database<S extends DBSchema> {
  /**
   * Opens it when it is first asked for. One that was closed or deleted under who holds it, or could not be opened, is opened anew the next
   * time. Fails where it takes too long, and at once as long as that lasts: nobody waits twice for the same.
   */
  open(): Promise<IDBPDatabase<S>>;
  /** Closes it, for the next who asks to open it anew. */
  close(): void;
}

interface Opening<S extends DBSchema> {
  database: Promise<IDBPDatabase<S>>;
  isLate: boolean;
}

export function createDatabase<S extends DBSchema>(
  name: string,
  create: Create<S>,
  limitMs = LIMIT_MS,
): Database<S> {
  let opening: Opening<S> | undefined;

  function begin(): Opening<S> {
    const forget = () => {
      if (opening === begun) opening = undefined;
    };
    const begun: Opening<S> = { database: openDatabase(name, create, forget), isLate: false };
    const settled = () => {
      begun.isLate = false;
    };
    begun.database.then(settled, forget);
    return begun;
  }

  return {
    async open() {
      opening ??= begin();
      const current = opening;
      return withinTime(current.database, current.isLate ? 0 : limitMs, () => {
        current.isLate = true;
      });
    },
    close() {
      const current = opening;
      opening = undefined;
      quietly(Promise.resolve(current?.database.then((database) => database.close())));
    },
  };
}

/** `lost`: it was closed, by a deletion or a newer version of the extension, or by the browser. */
function openDatabase<S extends DBSchema>(
  name: string,
  create: Create<S>,
  lost: () => void,
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

/** Deletes it. Who has it open steps aside; where one does not, this fails, and it is deleted once that one is gone. */
export function removeDatabase(name: string, limitMs = LIMIT_MS): Promise<Result<null>> {
  return stored(() => withinTime(deleteDB(name), limitMs));
}

/** Reads: what the look gives, or rejects. */
export async function look<S extends DBSchema, N extends StoreNames<S>, T>(
  database: Database<S>,
  stores: N[],
  find: (transaction: IDBPTransaction<S, N[], 'readonly'>) => Promise<T>,
): Promise<T> {
  const transaction = await begin(database, stores, 'readonly');
  // Where the browser closes the database in the middle, each step that was under way tells.
  quietly(transaction.done);
  return find(transaction);
}

/**
 * All of a change or nothing of it: what was there before an error is there after it. Fails with `no-room` where there is no room, else with
 * `storage-failed`.
 */
export async function changeAll<S extends DBSchema, N extends StoreNames<S>, T>(
  database: Database<S>,
  stores: N[],
  make: (transaction: IDBPTransaction<S, N[], 'readwrite'>) => Promise<T>,
): Promise<Result<T>> {
  let transaction: IDBPTransaction<S, N[], 'readwrite'> | undefined;
  try {
    transaction = await begin(database, stores, 'readwrite');
    const made = await make(transaction);
    await transaction.done;
    return ok(made);
  } catch (thrown) {
    await undo(transaction);
    // A transaction knows better why it ended than the request that was in it.
    const error = storageError(transaction?.error, thrown);
    // Firefox lets a connection that had no room do nothing but delete the next time, whatever room there is by then.
    if (error.kind === 'no-room') database.close();
    return fail(error);
  }
}

/** A connection can be closed already by the browser that will tell us so only in a moment. */
async function begin<S extends DBSchema, N extends StoreNames<S>, M extends 'readonly' | 'readwrite'>(
  database: Database<S>,
  stores: N[],
  mode: M,
): Promise<IDBPTransaction<S, N[], M>> {
  const connection = await database.open();
  try {
    return connection.transaction(stores, mode);
  } catch (thrown) {
    if ((thrown as Error).name !== 'InvalidStateError') throw thrown;
    database.close();
    return (await database.open()).transaction(stores, mode);
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
