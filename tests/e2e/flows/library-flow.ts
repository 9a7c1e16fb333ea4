import type { Driver, Page } from '../harness/driver';
import { press, type View } from './translation-flow';

/** Deletes the library under the extension. */
export function clearLibrary(browser: Driver): Promise<void> {
  return browser.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('diptych-library');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** Presses Keep and waits until it is kept. */
export async function keep(view: View): Promise<void> {
  await press(view, 'Keep');
  await view.waitFor(() => document.querySelector('.foot .menu [aria-label^="Kept in the library"]'), [], {
    what: 'the article to be kept',
  });
}

/** The library page, as soon as it lists so many. */
export async function openLibrary(browser: Driver, count: number): Promise<Page> {
  const library = await browser.openView('library');
  await listed(library, count);
  return library;
}

/** Waits until so many articles are listed, and gives their titles in order. */
export async function listed(library: Page, count: number): Promise<string[]> {
  await library.waitFor((wanted) => document.querySelectorAll('[data-entry]').length === wanted, [count], {
    what: `${count} articles to be listed`,
  });
  return library.evaluate(() =>
    [...document.querySelectorAll('[data-entry] .entry-title')].map(({ textContent }) => textContent ?? ''),
  );
}

/** Looks for something in the library. */
export async function lookFor(library: Page, text: string): Promise<void> {
  const field = '.collection-search input';
  await library.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.select(), field);
  await library.type(field, text);
}
