import type { ChromiumDriver } from '../../../e2e/harness/chromium';
import type { Driver } from '../../../e2e/harness/driver';

const MIB = 1024 * 1024;
/** What Chromium leaves the extension beyond what it has, and what the filler takes all of. */
const ROOM = 4 * MIB;

/** What Firefox gives each extension is a fifth of this, and 10 MiB at least. */
export const LITTLE_ROOM = { 'dom.quotaManager.temporaryStorage.fixedLimit': 40 * 1024 };

/** A storage that nothing more fits into. */
export interface FullStorage {
  /** Makes room. What was stored by others stays. */
  release(): Promise<void>;
}

/**
 * Writes into a database of its own until the browser says that the quota is reached, down to the last hundred bytes. Firefox has to be
 * started with `LITTLE_ROOM`.
 */
export async function fillStorage(browser: Driver): Promise<FullStorage> {
  const lift = browser.name === 'chromium' ? await limitQuota(browser as ChromiumDriver, ROOM) : undefined;
  await browser.inExtension(async () => {
    const open = () =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('filler', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    /** Nothing, or why it was not written. */
    const add = (database: IDBDatabase, bytes: Uint8Array) =>
      new Promise<string>((resolve) => {
        const transaction = database.transaction('bytes', 'readwrite');
        transaction.oncomplete = () => resolve('');
        transaction.onabort = () => resolve(transaction.error?.name ?? 'aborted');
        transaction.objectStore('bytes').add(bytes);
      });
    for (const size of [1024 * 1024, 64 * 1024, 4096, 512, 100]) {
      for (let outcome = ''; outcome !== 'QuotaExceededError'; ) {
        const bytes = new Uint8Array(size);
        // No browser packs what has no pattern.
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        // Anew each time: after it has said so once, Firefox lets a connection do nothing but delete.
        const database = await open().catch((error: DOMException) => error.name);
        outcome = typeof database === 'string' ? database : await add(database, bytes);
        if (typeof database !== 'string') database.close();
        if (outcome && outcome !== 'QuotaExceededError') throw new Error(outcome);
      }
    }
  });
  return {
    async release() {
      await lift?.();
      await browser.inExtension(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase('filler');
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
      );
    },
  };
}

/** Gives the extension so many bytes more than it has. Returns what lifts the limit. */
async function limitQuota(browser: ChromiumDriver, room: number): Promise<() => Promise<void>> {
  const { origin } = browser;
  // The limit holds as long as whoever set it is there.
  const page = await browser.newPage(`${origin}/manifest.json`);
  const session = await browser.context.newCDPSession(page.playwright);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.ceil(usage) + room });
  return () => page.close();
}
