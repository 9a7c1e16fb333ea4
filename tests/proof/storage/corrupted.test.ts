import { expect, test } from 'vitest';
import { keep } from '../../e2e/flows/library-flow';
import { followAt, shownItems } from '../../e2e/flows/newsstand-flow';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import type { Driver } from '../../e2e/harness/driver';
import { extent } from '../../extent';
import { SCRATCHES, type Scratch, scratch } from './faults/bytes';
import { expectReadable, expectWhole } from './faults/expect-whole';
import { inProfiles, type KeptProfile } from './faults/kept-profile';
import { KEPT, OTHER, readerWithAll } from './faults/reader';

const site = startSite();
const first = Number(process.env.DIPTYCH_SEED ?? Date.now() % 1_000_000);
const WAYS: [Scratch, number][] = extent({
  quick: [['here and there', first]],
  long: SCRATCHES.flatMap((how) => [0, 1, 2].map((at): [Scratch, number] => [how, first + at])),
});

/** Ends the browser, scratches its files, and starts it again. */
async function afterDamage(profile: KeptProfile, what: 'databases' | 'settings', how: Scratch, seed: number) {
  await readerWithAll(await profile.start(), site);
  await profile.close();
  const names = scratch(profile.name, profile.folder, what, how, seed);
  expect(names.length, 'files that were scratched').toBeGreaterThan(0);
  return profile.start();
}

/** Whatever is left of what was kept, new things are kept, and everything works. */
async function expectToWorkOn(browser: Driver): Promise<void> {
  const page = await browser.newPage(`${site.demo.origin}${OTHER}`);
  const view = await browser.openView('reader', await page.tabId());
  await expectWhole(view);
  await keep(view);
  await view.close();
  await page.close();
  const library = await browser.openView('library');
  await library.waitFor(() => document.querySelectorAll('[data-entry]').length > 0);
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
      await expectToWorkOn(browser);
      const newsstand = await browser.openView('newsstand');
      await newsstand.waitFor(() => document.querySelector('.item-actions button'));
      await newsstand.click('.item-actions button');
      await shownItems(newsstand, 3, true);
      await newsstand.close();
    },
  );

  test.each(WAYS)(
    'those of the settings, %s (seed %d): they can be made anew, and the library is there',
    async (how, seed) => {
      const browser = await afterDamage(profile(), 'settings', how, seed);
      const options = await browser.openView('options');
      await options.waitFor(() => document.querySelector('[data-engine="libretranslate"] input'), [], {
        what: 'the settings',
      });
      await options.close();
      const library = await browser.openView('library');
      await library.waitFor(() => document.querySelectorAll('[data-entry]').length === 1);
      await library.close();
      await freshReader(browser, site.server.address, {
        feeds: [],
        newsstand: { refresh: 'gently', sites: [] },
      });
      await expectToWorkOn(browser);
      const newsstand = await browser.openView('newsstand');
      await followAt(newsstand, `${site.demo.origin}/it/feed.xml`);
      await shownItems(newsstand, 3, true);
      await newsstand.close();
    },
  );
});
