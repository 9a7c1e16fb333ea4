import { expect, test } from 'vitest';
import { keep } from '../../e2e/flows/library-flow';
import { followAt, shownItems } from '../../e2e/flows/newsstand-flow';
import { errorShown, freshReader, press, startSite } from '../../e2e/flows/translation-flow';
import type { Driver } from '../../e2e/harness/driver';
import { extent } from '../../extent';
import { runSeed } from '../../seed';
import { SCRATCHES, type Scratch, scratch } from './faults/bytes';
import { expectReadable, expectWhole } from './faults/expect-whole';
import { inProfiles, type KeptProfile } from './faults/kept-profile';
import { bePatient } from './faults/patience';
import { KEPT, OTHER, readerWithAll } from './faults/reader';

bePatient();

const site = startSite();
const first = runSeed();
const WAYS: [Scratch, number][] = extent({
  quick: [
    ['here and there', first],
    ['one of them gone', first],
  ],
  long: SCRATCHES.flatMap((how) => [0, 1, 2].map((at): [Scratch, number] => [how, first + at])),
});
const NAMED = /The browser could not store or read this \(.+\)/;

/** Ends the browser, scratches its files, and starts it again. */
async function afterDamage(
  profile: KeptProfile,
  what: 'databases' | 'settings',
  how: Scratch,
  seed: number,
): Promise<Driver> {
  await readerWithAll(await profile.start(), site);
  await profile.close();
  const names = scratch(profile.name, profile.folder, what, how, seed);
  expect(names.length, 'files that were scratched').toBeGreaterThan(0);
  return profile.start();
}

/** Whether the browser has made its peace with what it found; else it refuses whatever is asked of that storage. */
function works(browser: Driver, what: 'databases' | 'settings'): Promise<boolean> {
  return browser.inExtension(async (kind) => {
    try {
      if (kind === 'settings') await chrome.storage.local.get(null);
      else {
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('peace', 1);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(request.error);
        });
      }
      return true;
    } catch {
      return false;
    }
  }, what);
}

/** Whatever is left of what was kept, new things are kept and shown. */
async function expectToKeep(browser: Driver): Promise<void> {
  const page = await browser.newPage(`${site.demo.origin}${OTHER}`);
  const view = await browser.openView('reader', await page.tabId());
  await expectWhole(view);
  await keep(view);
  await view.close();
  await page.close();
  const library = await browser.openView('library');
  await library.waitFor(() => document.querySelector('[data-entry*="faro"]'), [], { what: 'what was kept' });
  await library.click('[data-entry*="faro"] .entry-title');
  await expectWhole(library);
  await library.close();
}

inProfiles('files of the profile that are damaged', (profile) => {
  test.each(WAYS)(
    'those of the databases, %s (seed %d): articles are read, and what comes is kept',
    async (how, seed) => {
      const browser = await afterDamage(profile(), 'databases', how, seed);
      await expectReadable(browser, `${site.demo.origin}${KEPT}`);
      if (await works(browser, 'databases')) {
        await expectToKeep(browser);
        const newsstand = await browser.openView('newsstand');
        await press(newsstand, 'Fetch now');
        await shownItems(newsstand, 3, true);
        await newsstand.close();
      } else {
        const library = await browser.openView('library');
        expect(await errorShown(library, 'storage-failed')).toMatch(NAMED);
        await library.close();
      }
    },
  );

  test.each(WAYS)(
    'those of the settings, %s (seed %d): it is said or made anew, and the library is there',
    async (how, seed) => {
      const browser = await afterDamage(profile(), 'settings', how, seed);
      const isWorking = await works(browser, 'settings');
      const library = await browser.openView('library');
      await library.waitFor(() => document.querySelectorAll('[data-entry]').length === 1);
      if (isWorking) {
        // Closed before it has its settings, Firefox complains of what came too late.
        await library.waitFor(() => document.documentElement.style.getPropertyValue('--size'));
      }
      await library.close();
      if (isWorking) {
        await freshReader(browser, site.server.address, {
          feeds: [],
          newsstand: { refresh: 'gently', sites: [] },
        });
        await expectToKeep(browser);
        const newsstand = await browser.openView('newsstand');
        await followAt(newsstand, `${site.demo.origin}/it/feed.xml`);
        await shownItems(newsstand, 3, true);
        await newsstand.close();
      } else {
        const options = await browser.openView('options');
        expect(await errorShown(options, 'storage-failed')).toMatch(NAMED);
        await options.close();
        // Without the settings nobody knows whom the article may be sent to.
        const page = await browser.newPage(`${site.demo.origin}${OTHER}`);
        const view = await browser.openView('reader', await page.tabId());
        expect(await errorShown(view, 'storage-failed')).toMatch(NAMED);
        await view.close();
        await page.close();
      }
    },
  );
});
