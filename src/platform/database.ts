import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

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
