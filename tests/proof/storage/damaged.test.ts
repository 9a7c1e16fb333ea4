import { beforeAll, expect, test } from 'vitest';
import { keep, openLibrary } from '../../e2e/flows/library-flow';
import { says } from '../../e2e/flows/options-flow';
import { errorShown, freshReader, press, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { expectReadable, expectWhole } from './faults/expect-whole';
import { bePatient } from './faults/patience';
import { countRecords, DATABASES, damageFirst, makeEmpty, makeNewer } from './faults/raw';
import { KEPT, OTHER, readerWithAll, readHeadlines, readKept } from './faults/reader';

bePatient();

const site = startSite();
type Damage = Parameters<typeof damageFirst>[3];
const NO_RECORD: Damage[] = [{ value: null }, { value: 'x' }, { value: 7 }];

inBrowsers('a database that is not as it was left', (browser) => {
  const { cache, library, newsstand } = DATABASES;
  const kept = () => `${site.demo.origin}${KEPT}`;
  beforeAll(async () => {
    if (browser()) await readerWithAll(browser(), site);
  });

  /** Keeps another article, and gives how many there are. */
  const keepOther = async () => {
    const page = await browser().newPage(`${site.demo.origin}${OTHER}`);
    const view = await browser().openView('reader', await page.tabId());
    await expectWhole(view);
    await keep(view);
    await view.close();
    await page.close();
  };

  /** As a reader who is asked again what may be sent, which Firefox does once everything was cleared. */
  const allowToSend = async () => {
    await freshReader(browser(), site.server.address);
    const page = await browser().newPage(kept());
    const view = await browser().openView('reader', await page.tabId());
    await errorShown(view, 'engine-not-allowed');
    await view.click('[data-error="engine-not-allowed"] button');
    await expectWhole(view);
    await view.close();
    await page.close();
  };

  test('records of the cache: the sentences are translated anew, and nothing else is', async () => {
    const damages: Damage[] = extent({
      quick: [{ change: { text: null } }],
      long: [
        ...NO_RECORD,
        { change: { text: 7 } },
        { change: { alignment: 'x' } },
        { change: { pairedBy: 'magic' } },
        { change: { usedAt: 'yesterday' } },
      ],
    });
    for (const damage of damages) {
      const before = site.server.requests.length;
      await damageFirst(browser(), cache, 'translations', damage);
      await expectReadable(browser(), kept());
      await expectReadable(browser(), kept());
      expect(site.server.requests.slice(before).reduce((sum, { items }) => sum + items, 0)).toBeLessThan(2);
    }
  });

  test('what lists show of an article, and its text: it is made anew', async () => {
    await damageFirst(browser(), library, 'entries', { change: { tags: null, keptAt: 'x' } });
    await damageFirst(browser(), library, 'texts', { value: 7 });
    await readKept(browser());
  });

  test('items and feeds of the newsstand: what is damaged comes anew from its feed', async () => {
    const headlines = await readHeadlines(browser());
    await damageFirst(browser(), newsstand, 'items', { change: { title: 7 } });
    await damageFirst(browser(), newsstand, 'feeds', { change: { nextAt: 'soon' } });
    const page = await browser().openView('newsstand');
    await page.waitFor(() => document.querySelectorAll('[data-item]').length === 2, [], {
      what: 'the others',
    });
    await press(page, 'Fetch now');
    await page.waitFor(() => document.querySelectorAll('[data-item]').length === 3, [], {
      what: 'all of them',
    });
    await page.close();
    expect((await readHeadlines(browser())).sort()).toEqual(headlines.sort());
  });

  test('an article of the library: it is named, costs no other one anything, and can be kept anew', async () => {
    await keepOther();
    const damages: Damage[] = extent({
      quick: [{ change: { pairs: 'x' } }],
      long: [
        ...NO_RECORD,
        { change: { article: null } },
        { change: { tags: 5 } },
        { change: { pairs: null } },
      ],
    });
    for (const damage of damages) {
      const key = await damageFirst(browser(), library, 'articles', damage);
      const list = await openLibrary(browser(), 2);
      await list.click(`[data-entry="${key}"] .entry-title`);
      expect(await errorShown(list, 'storage-failed')).toContain('damaged');
      await list.close();
      const page = await browser().newPage(key.slice(key.indexOf(' ') + 1));
      const view = await browser().openView('reader', await page.tabId());
      await expectWhole(view);
      await keep(view);
      await view.close();
      await page.close();
    }
    const list = await openLibrary(browser(), 2);
    await press(list, 'Back up');
    await list.waitFor(() =>
      /^2 articles/.test(document.querySelector('.files [role="status"]')?.textContent ?? ''),
    );
    await list.close();
  });

  test.each([
    ['of a newer version', makeNewer],
    ['without its stores', makeEmpty],
  ])(
    'each database %s: articles are read, each page says what is wrong, and the settings begin anew',
    async (_, make) => {
      const isNewer = make === makeNewer;
      const articles = await countRecords(browser(), library, 'articles');
      for (const database of Object.values(DATABASES)) await make(browser(), database);
      const page = await browser().newPage(kept());
      const view = await browser().openView('reader', await page.tabId());
      await expectWhole(view);
      await errorShown(view, 'storage-failed');
      const list = await browser().openView('library');
      await errorShown(list, 'storage-failed');
      await list.close();
      const news = await browser().openView('newsstand');
      await news.waitFor(() => document.querySelector('.collection-news .field-problem')?.textContent);
      await news.close();
      // Who comes back to the newer version has everything.
      if (isNewer) expect(await countRecords(browser(), library, 'articles')).toBe(articles);

      const options = await browser().openView('options');
      await press(options, 'Clear everything');
      await options.waitFor(() => document.querySelector('.clear-ask'));
      await options.click('.clear-ask .primary');
      await says(options, 'Everything was cleared.');
      await options.close();
      await view.close();
      await page.close();
      if (browser().name === 'firefox') await allowToSend();
      await readerWithAll(browser(), site);
      await readKept(browser());
    },
  );
});
