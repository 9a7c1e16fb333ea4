import type { InExtension } from './driver';

/** Deletes the store of translations under the extension. */
export function clearCache(browser: InExtension): Promise<void> {
  return browser.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('diptych');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}
