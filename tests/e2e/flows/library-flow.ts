import type { Driver, Page } from '../harness/driver';
import { jobState, press, type View } from './translation-flow';

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

/** Keeps three articles of the demo site, by keys that are the same in every language; one with a highlight, a tag and a note. */
export async function keepThree(browser: Driver, origin: string): Promise<void> {
  for (const path of ['/it/sale', '/ar/makhbaz', '/it/faro']) {
    const page = await browser.newPage(`${origin}${path}`);
    const view = await browser.openView('reader', await page.tabId());
    await jobState(view, 'done');
    await keepByKey(view, path === '/it/faro');
    await view.close();
    await page.close();
  }
}

/** Keeps what a view shows; where `isNoted`, with its panel open and something said in it. */
export async function keepByKey(view: Page, isNoted: boolean): Promise<void> {
  await view.evaluate(() => document.querySelector<HTMLElement>('[data-pair="b1.0"]')?.focus());
  await view.press(isNoted ? 'h' : 's');
  await view.waitFor(() => document.querySelectorAll('.foot > .menu').length === 2, [], {
    what: 'the article to be kept',
  });
  if (!isNoted) return;
  await view.click('.foot > .menu > .chip');
  await view.type('#kept-tag', 'mare, luci del porto,');
  await view.type('#kept-note', 'Da citare domani: chi ha pagato la lampada?');
  await view.waitFor(() => document.querySelector('[data-saved="true"]'), [], {
    what: 'the note to be saved',
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
