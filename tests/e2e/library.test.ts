import { beforeEach, expect, test } from 'vitest';
import { clearLibrary, keep, listed, lookFor, openLibrary } from './flows/library-flow';
import { fill, says } from './flows/options-flow';
import {
  errorShown,
  freshReader,
  jobState,
  press,
  type ShownPair,
  shownPairs,
  startSite,
} from './flows/translation-flow';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

inBrowsers('the library', (browser) => {
  beforeEach(async () => {
    await clearLibrary(browser());
    await freshReader(browser(), site.server.address);
  });

  /** Reads and keeps an article of the demo site; gives what its view showed. */
  const keepArticle = async (path: string) => {
    const page = await browser().newPage(`${site.demo.origin}${path}`);
    const view = await browser().openView('popup', await page.tabId());
    await jobState(view, 'done');
    await keep(view);
    const pairs = await shownPairs(view);
    await view.close();
    await page.close();
    return pairs;
  };

  test('keeps an article, finds it in both languages, and opens it with nobody to ask', async () => {
    const pairs = await keepArticle('/it/faro');
    await keepArticle('/it/sale');
    const library = await openLibrary(browser(), 2);
    // The translation, without its capitals and accents; then words of the original.
    for (const words of ['ventitre anni', '"VECCHIO FARO torna"']) {
      await lookFor(library, words);
      const [title] = await listed(library, 1);
      expect(title?.toLowerCase()).toContain('faro');
      await library.waitFor(() => document.querySelectorAll('.snippet mark').length >= 2, [], {
        what: 'where it was found',
      });
    }
    await lookFor(library, 'non si trova xyz');
    await listed(library, 0);
    await lookFor(library, 'ventitre');
    await listed(library, 1);

    const before = site.server.requests.length;
    await library.click('.entry-title');
    await jobState(library, 'done');
    // Of images there are the words alone: to show them would ask somebody.
    const isText = ({ original }: ShownPair) => original.trim() !== '' && !original.endsWith('Show');
    expect((await shownPairs(library)).filter(isText)).toEqual(pairs.filter(isText));
    expect(site.server.requests.length).toBe(before);
    await library.close();
  });

  test('keeps what the reader says of it, and gives it back with the article that was deleted', async () => {
    const page = await browser().newPage(`${site.demo.origin}/it/faro`);
    const view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    await view.click('[data-pair="b1.0"] [data-side="translation"]');
    await view.press('h');
    await view.waitFor(() => document.querySelector('[aria-label^="Kept in the library"]'));
    await view.click('[aria-label^="Kept in the library"]');
    await fill(view, '#kept-tag', 'mare');
    await view.type('#kept-note', 'da citare');
    await view.waitFor(() => document.querySelector('[data-saved="true"]'), [], {
      what: 'the note to be saved',
    });
    await view.close();
    await page.close();

    const library = await openLibrary(browser(), 1);
    const facts = () => library.evaluate(() => document.querySelector('.entry-facts')?.textContent ?? '');
    await expect.poll(facts).toMatch(/1 highlight.*note.*mare/);
    await lookFor(library, 'da citare');
    await listed(library, 1);
    await press(library, 'Delete');
    await listed(library, 0);
    await press(library, 'Undo');
    await listed(library, 1);
    expect(await facts()).toMatch(/1 highlight.*note.*mare/);
    await library.close();
  });

  test('goes out into a backup and comes back from it', async () => {
    await keepArticle('/it/faro');
    await keepArticle('/ar/makhbaz');
    const library = await openLibrary(browser(), 2);
    const titles = await listed(library, 2);
    await library.evaluate(() => {
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        Object.assign(window, { written: blob });
        return real(blob);
      };
    });
    await press(library, 'Back up');
    await says(library, '2 articles in the file diptych-library-');
    for (let left = 1; left >= 0; left -= 1) {
      await press(library, 'Delete');
      await listed(library, left);
    }
    /** As the reader would choose a file. */
    const choose = (bytes: number | null) =>
      library.evaluate((end) => {
        const { written } = window as unknown as { written: Blob };
        const file = new File([end === null ? written : written.slice(0, end)], 'library.jsonl.gz');
        const files = new DataTransfer();
        files.items.add(file);
        const field = document.querySelector<HTMLInputElement>('#library-file');
        if (field) field.files = files.files;
        field?.dispatchEvent(new Event('change', { bubbles: true }));
      }, bytes);
    await choose(40);
    await says(library, 'ends too early');
    await listed(library, 0);
    await choose(null);
    expect(await listed(library, 2)).toEqual(titles);
    await library.close();
  });

  test('says that an article is gone', async () => {
    const library = await browser().openView('library');
    await library.waitFor(() => document.querySelector('.collection-empty'));
    await library.goto(`${browser().origin}/src/ui/reader/index.html?kept=en%20https%3A%2F%2Fx.example%2F`);
    expect(await errorShown(library, 'not-kept')).toContain('no longer in the library');
    await library.close();
  });
});
