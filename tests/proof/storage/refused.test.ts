import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { errorShown, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { expectWhole } from './faults/expect-whole';
import { bePatient } from './faults/patience';
import { OTHER } from './faults/reader';

bePatient();

const site = startSite();

inBrowsers<'firefox'>(
  'a browser that is private throughout and has no databases for it',
  (browser) => {
    test('translates, keeps nothing, and says so where something was to be kept', async () => {
      await browser().setSettings({
        engine: 'libretranslate',
        engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: site.server.address } },
      });
      const page = await browser().newPage(`${site.demo.origin}${OTHER}`);
      const view = await browser().openView('reader', await page.tabId());
      await expectWhole(view);
      await view.close();
      await page.close();
      const library = await browser().openView('library');
      expect(await errorShown(library, 'storage-failed')).toMatch(/did not allow mutations/);
      await library.close();
      const newsstand = await browser().openView('newsstand');
      await newsstand.waitFor(
        () => document.querySelector('.collection-news .field-problem')?.textContent,
        [],
        {
          what: 'that nothing can be read',
        },
      );
      await newsstand.close();
    });
  },
  {
    only: ['firefox'],
    isPrivateAllowed: true,
    isFirstRun: true,
    preferences: {
      'browser.privatebrowsing.autostart': true,
      'dom.indexedDB.privateBrowsing.enabled': false,
    },
  },
);
