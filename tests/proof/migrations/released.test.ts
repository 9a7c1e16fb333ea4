import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoSite, serveDemo } from '../../../tools/demo/serve';
import { listed, openLibrary } from '../../e2e/flows/library-flow';
import { shownItems } from '../../e2e/flows/newsstand-flow';
import { jobState, shownPairs } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { putDatabases } from '../../released/raw-databases';
import { readSnapshot, snapshotVersions } from '../../released/snapshot';

let demo: DemoSite;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

/** A few sentences of an article, for which nobody can be asked. */
const SOME = 20;

describe.each(snapshotVersions())('an update from version %s', (version) => {
  inBrowsers('finds all that was left', (browser) => {
    const snapshot = () => readSnapshot(version, browser().name);

    beforeAll(async () => {
      const { storage, databases } = snapshot();
      await browser().inExtension(async (stored) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set(JSON.parse(stored));
      }, JSON.stringify(storage));
      await browser().inExtension(putDatabases, JSON.stringify(databases));
      // Nothing of ours has opened any of this before the version that is looked at does.
      await browser().updateExtension();
    });

    test('the library, with its texts, notes and highlights', async () => {
      const { articles } = snapshot().seen;
      const library = await openLibrary(browser(), articles.length);
      expect(await listed(library, articles.length)).toEqual(
        articles.map(({ title, pairs }) => pairs.find(({ original }) => original === title)?.translation),
      );
      await library.click('.entry-title');
      await jobState(library, 'done');
      const [noted] = articles;
      expect(await shownPairs(library)).toMatchObject(
        (noted?.pairs ?? [])
          // Of an image there are its words alone: to show it would ask somebody.
          .map((pair) => (pair.original.trim() === '' ? {} : pair)),
      );
      await library.click('[aria-label^="Kept in the library"]');
      const said = await library.waitFor(() => {
        const note = document.querySelector<HTMLTextAreaElement>('#kept-note')?.value;
        const textsOf = (selector: string) =>
          [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
        return (
          note && { note, tags: textsOf('.tags .tag > span[dir]'), highlights: textsOf('.kept-words q') }
        );
      });
      expect(said).toEqual({ note: noted?.note, tags: noted?.tags, highlights: noted?.highlights });
      await library.close();
    });

    test('the newsstand, with its headlines translated, read and unread', async () => {
      const { headlines } = snapshot().seen;
      const newsstand = await browser().openView('newsstand');
      expect(await shownItems(newsstand, headlines.length, true)).toMatchObject(headlines);
      await newsstand.close();
    });

    test('translations, with nobody to ask', async () => {
      const { pairs } = snapshot().seen.articles[0] ?? { pairs: [] };
      const known = new Map(pairs.map(({ original, translation }) => [original, translation]));
      const page = await browser().newPage(`${demo.origin}/it/faro`);
      const popup = await browser().openView('popup', await page.tabId());
      await jobState(popup, 'done');
      const shown = (await shownPairs(popup)).filter(
        ({ original }) => original.trim() !== '' && known.has(original),
      );
      expect(shown.length).toBeGreaterThan(SOME);
      for (const { original, translation } of shown) expect(translation).toBe(known.get(original));
      const theme = await popup.evaluate(() => document.documentElement.dataset.theme);
      expect(theme).toBe(snapshot().seen.theme);
      await popup.close();
      await page.close();
    });

    test('the settings, with the key and the glossary', async () => {
      const { server, term } = snapshot().seen;
      const options = await browser().openView('options');
      const address = await options.waitFor(
        () => document.querySelector<HTMLInputElement>('#libretranslate-address')?.value,
      );
      expect(address).toBe(server);
      await options.waitFor(() => document.querySelector('[data-key="libretranslate"]'), [], {
        what: 'the key to be there',
      });
      await options.waitFor((word) => document.querySelector(`[data-term="${word}"]`), [term.term], {
        what: 'the term to be there',
      });
      await options.close();
    });
  });
});
