import { clearLibrary, keep, openLibrary } from '../../../e2e/flows/library-flow';
import { clearNewsstand, followAt, shownItems } from '../../../e2e/flows/newsstand-flow';
import { freshReader, jobState, type Site, shownPairs } from '../../../e2e/flows/translation-flow';
import type { Driver } from '../../../e2e/harness/driver';
import { expectWhole } from './expect-whole';

/** What a reader had before something went wrong. */
export interface Before {
  /** The pairs of the article in the library, as they were shown. */
  kept: { original: string; translation: string }[];
}

/** The article that is in the library. */
export const KEPT = '/it/sale';
/** Others. */
export const OTHER = '/it/faro';
export const THIRD = '/ar/makhbaz';

/** A reader who has an article in the library and follows a feed of three headlines, all of them translated. */
export async function readerWithAll(browser: Driver, site: Site): Promise<Before> {
  await clearLibrary(browser);
  await clearNewsstand(browser);
  await freshReader(browser, site.server.address, {
    feeds: [],
    newsstand: { refresh: 'gently', sites: [] },
  });
  const page = await browser.newPage(`${site.demo.origin}${KEPT}`);
  const view = await browser.openView('reader', await page.tabId());
  await jobState(view, 'done');
  await keep(view);
  const kept = (await shownPairs(view)).map(textsOf);
  await view.close();
  await page.close();
  const newsstand = await browser.openView('newsstand');
  await followAt(newsstand, `${site.demo.origin}/it/feed.xml`);
  await shownItems(newsstand, 3, true);
  await newsstand.close();
  return { kept };
}

/** The library lists the article, and shows it as it was kept. Gives the pairs. */
export async function readKept(browser: Driver): Promise<Before['kept']> {
  const library = await openLibrary(browser, 1);
  await library.click('.entry-title');
  await expectWhole(library);
  const shown = (await shownPairs(library)).map(textsOf);
  await library.close();
  return shown;
}

/** The newsstand lists its three headlines, each once. Gives their titles. */
export async function readHeadlines(browser: Driver): Promise<string[]> {
  const newsstand = await browser.openView('newsstand');
  const items = await shownItems(newsstand, 3, true);
  await newsstand.close();
  return items.map(({ original }) => original);
}

/** Pictures stand for themselves: in a page they are shown, in the library by their words. */
function textsOf({ original, translation }: { original: string; translation: string }) {
  const isPicture = original.trim() === '' || original.endsWith('Show');
  return isPicture ? { original: '', translation: '' } : { original, translation };
}
