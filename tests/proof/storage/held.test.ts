import { afterEach, beforeAll, expect, test } from 'vitest';
import { keep, openLibrary } from '../../e2e/flows/library-flow';
import { shownItems } from '../../e2e/flows/newsstand-flow';
import { errorShown, press, startSite } from '../../e2e/flows/translation-flow';
import type { Driver } from '../../e2e/harness/driver';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { expectReadable, expectWhole } from './faults/expect-whole';
import { bePatient } from './faults/patience';
import { DATABASES, deleteDatabase, type Held, holdDatabase } from './faults/raw';
import { KEPT, OTHER, readerWithAll, readHeadlines, readKept, THIRD } from './faults/reader';

bePatient();

const site = startSite();

inBrowsers('a database that is taken away', (browser) => {
  let held: Held | undefined;

  beforeAll(async () => {
    if (browser()) await readerWithAll(browser(), site);
  });
  afterEach(async () => {
    await held?.letGo();
    held = undefined;
  });
  const other = () => `${site.demo.origin}${OTHER}`;

  test('the cache cannot be opened: articles are translated without it, and with it once it can', async () => {
    held = await holdDatabase(browser(), DATABASES.cache);
    await browser().stopBackground();
    const page = await browser().newPage(other());
    const view = await browser().openView('reader', await page.tabId());
    await expectWhole(view);
    expect(await errorShown(view, 'storage-failed')).toContain('the browser does not answer');
    // In the settings nothing waits for it either.
    const options = await browser().openView('options');
    await options.waitFor(() => document.querySelector('#data')?.textContent?.includes('1 article'), [], {
      what: 'the sizes of what is kept',
    });
    await options.close();
    await held.letGo();
    held = undefined;
    await expectReadable(browser(), `${site.demo.origin}${KEPT}`);
    const sent = site.server.requests.length;
    await expectReadable(browser(), `${site.demo.origin}${KEPT}`);
    expect(site.server.requests.length).toBe(sent);
    await view.close();
    await page.close();
  });

  test('the library cannot be opened: it says so, keeps nothing that it could not, and is whole once it can', async () => {
    held = await holdDatabase(browser(), DATABASES.library);
    const library = await browser().openView('library');
    expect(await errorShown(library, 'storage-failed')).toContain('the browser does not answer');
    const page = await browser().newPage(other());
    const view = await browser().openView('reader', await page.tabId());
    await expectWhole(view);
    const problem = () =>
      view.waitFor(
        () => document.querySelector('.notices .message-error')?.textContent?.includes('does not answer'),
        [],
        { what: 'that the library does not answer' },
      );
    await problem();
    await view.click('.notices .message-error button');
    await press(view, 'Keep');
    await problem();
    await held.letGo();
    held = undefined;
    await keep(view);
    await view.close();
    await page.close();
    await library.close();
    await (await openLibrary(browser(), 2)).close();
  });

  test('the newsstand cannot be opened: it says so, and lists the same headlines once it can', async () => {
    const headlines = await readHeadlines(browser());
    held = await holdDatabase(browser(), DATABASES.newsstand);
    const newsstand = await browser().openView('newsstand');
    await newsstand.waitFor(
      () =>
        document.querySelector('.collection-news .field-problem')?.textContent?.includes('does not answer'),
      [],
      { what: 'that it could not be read' },
    );
    await held.letGo();
    held = undefined;
    await press(newsstand, 'Fetch now');
    await shownItems(newsstand, 3, true);
    await newsstand.close();
    expect(await readHeadlines(browser())).toEqual(headlines);
  });

  test('everything is deleted under open pages: they go on, and what comes is kept', () =>
    expectToGoOn(browser(), async () => {
      for (const database of Object.values(DATABASES)) await deleteDatabase(browser(), database);
    }));
});

inBrowsers<'chromium'>(
  'the data of the site',
  (browser) => {
    // As at the reader's word. In Firefox nothing here could give it.
    test('cleared by the browser under open pages: they go on, and what comes is kept', async () => {
      await readerWithAll(browser(), site);
      await expectToGoOn(browser(), async () => {
        const { context, origin } = browser();
        const page = await browser().newPage(`${origin}/manifest.json`);
        const session = await context.newCDPSession(page.playwright);
        await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
        await page.close();
      });
    });
  },
  { only: ['chromium'] },
);

/** With everything open whose data are removed. */
async function expectToGoOn(browser: Driver, remove: () => Promise<void>): Promise<void> {
  const page = await browser.newPage(`${site.demo.origin}${THIRD}`);
  const view = await browser.openView('reader', await page.tabId());
  await expectWhole(view);
  const library = await browser.openView('library');
  const newsstand = await browser.openView('newsstand');
  await library.waitFor(() => document.querySelectorAll('[data-entry]').length > 0);
  await shownItems(newsstand, 3, true);
  await remove();
  await keep(view);
  await expectReadable(browser, `${site.demo.origin}${KEPT}`);
  const sent = site.server.requests.length;
  await expectReadable(browser, `${site.demo.origin}${KEPT}`);
  expect(site.server.requests.length).toBe(sent);
  await press(newsstand, 'Fetch now');
  await shownItems(newsstand, 3, true);
  for (const open of [library, newsstand, view, page]) await open.close();
  await readKept(browser);
}
