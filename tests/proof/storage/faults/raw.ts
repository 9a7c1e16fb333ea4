import type { Control } from '../../../e2e/harness/control';
import type { Driver } from '../../../e2e/harness/driver';

/** The databases of the extension, and what is in them. */
export const DATABASES = {
  cache: { name: 'diptych', stores: ['translations'] },
  library: { name: 'diptych-library', stores: ['articles', 'entries', 'texts'] },
  newsstand: { name: 'diptych-newsstand', stores: ['feeds', 'items'] },
} as const;

/** A page of the extension that holds on to a database, as one of another version that knows nothing of stepping aside. */
export interface Held {
  letGo(): Promise<void>;
}

/**
 * Holds a database open while somebody else waits to change it: until it is let go nobody can open it anew. Those who have it open step
 * aside. What is in it stays: the change is given up in the end.
 */
export async function holdDatabase(browser: Driver, { name }: { name: string }): Promise<Held> {
  const control: Control = await browser.openControl();
  await control.evaluate(async (database) => {
    const open = (version?: number) => indexedDB.open(database, version);
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = open();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve) => {
      const change = open(held.version + 1);
      change.onblocked = () => resolve();
      change.onupgradeneeded = () => change.transaction?.abort();
      change.onerror = (event) => event.preventDefault();
    });
    Object.assign(window, { letGo: () => held.close() });
  }, name);
  return {
    async letGo() {
      await control.evaluate(() => (window as unknown as { letGo(): void }).letGo());
      await control.close();
    },
  };
}

/** Deletes a database, whoever has it open. */
export function deleteDatabase(browser: Driver, { name }: { name: string }): Promise<void> {
  return browser.inExtension(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(database);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
    name,
  );
}

/** Leaves in the place of a database one of a version of which nobody knows here, with everything that was in it. */
export async function makeNewer(browser: Driver, { name }: { name: string }): Promise<void> {
  await browser.inExtension(async (database) => {
    const known = (await indexedDB.databases()).find((one) => one.name === database);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(database, (known?.version ?? 0) + 100);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
  }, name);
}

/** Leaves in the place of a database one of our version in which none of its stores is. */
export async function makeEmpty(browser: Driver, database: { name: string }): Promise<void> {
  await deleteDatabase(browser, database);
  await browser.inExtension(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, 1);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    database.name,
  );
}

/** How many records there are in a store, whatever version the database has. */
export function countRecords(browser: Driver, { name }: { name: string }, store: string): Promise<number> {
  return browser.inExtension(
    (database, wanted) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const counted = request.result.transaction(wanted).objectStore(wanted).count();
          counted.onsuccess = () => resolve(counted.result);
          request.result.close();
        };
      }),
    name,
    store,
  );
}

/**
 * Puts something else in the place of the record that is first in a store: with `change`, what it is with these members changed (`null` takes
 * one out), else `value` itself. Gives its key as text.
 */
export function damageFirst(
  browser: Driver,
  { name }: { name: string },
  store: string,
  damage: { change?: { [member: string]: string | number | null }; value?: string | number | null },
): Promise<string> {
  return browser.inExtension(
    (database, wanted, changed) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction(wanted, 'readwrite');
          const cursors = transaction.objectStore(wanted).openCursor();
          let key = '';
          cursors.onsuccess = () => {
            const cursor = cursors.result;
            if (!cursor) return;
            key = String(cursor.primaryKey);
            const { change, value } = changed as { change?: Record<string, unknown>; value?: unknown };
            const next = { ...(cursor.value as object) } as Record<string, unknown>;
            for (const [member, put] of Object.entries(change ?? {})) {
              if (put === null) delete next[member];
              else next[member] = put;
            }
            cursor.update(change ? next : value);
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve(key);
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    name,
    store,
    damage,
  );
}
