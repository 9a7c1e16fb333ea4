import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beReader, startModelSite, storeModel } from '../../e2e/flows/model-flow';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Driver, Page } from '../../e2e/harness/driver';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { momentsOfJobs, SEED, strikeAt } from './moments';
import { begin, expectSettled, runUndisturbed, type Undisturbed } from './settled-view';

/** For each of what is ended. */
const COUNT = extent({ quick: 2, long: 20 });

/** The document that engines run in: in Firefox that is the background. */
async function endDocument(browser: Driver): Promise<void> {
  if (browser.name === 'firefox') return browser.stopBackground();
  // It may not have been opened yet.
  await browser.inExtension(() => chrome.offscreen.closeDocument().catch(() => undefined));
}

const ENDED: [string, (browser: Driver) => Promise<void>][] = [
  ['the background', (browser) => browser.stopBackground()],
  ['where the engine runs', endDocument],
];

/** The real engine with models made for tests. */
describe('a translation on this device', () => {
  const site = startModelSite();

  inBrowsers('whose engine ends in the middle', (browser) => {
    let page: Page;
    let view: Page;
    let address: string;
    let usual: Undisturbed;
    const forgetAll = async () => {
      await browser().stopBackground();
      await clearCache(browser());
    };

    beforeAll(async () => {
      if (!browser()) return;
      await beReader(browser(), { catalogue: await site.newCatalogue() });
      await storeModel(browser(), `${site.demo.origin}/it/faro`);
      page = await browser().newPage(`${site.demo.origin}/it/faro`);
      view = await browser().openView('reader', await page.tabId());
      address = await view.address();
      await forgetAll();
      usual = await runUndisturbed(view, address);
    });
    afterAll(async () => {
      await view?.close();
      await page?.close();
    });

    test.each(ENDED)(`%s, at ${COUNT} moments (seed ${SEED})`, { timeout: 600_000 }, async (_, end) => {
      for (const moments of momentsOfJobs(COUNT, 2)) {
        await forgetAll();
        const begun = await begin(view, address);
        await strikeAt(moments, { begun, ...usual }, () => end(browser()));
        await expectSettled(view, usual);
        const makers = await view.evaluate(() => [
          ...new Set(
            [...document.querySelectorAll('[data-engine]')].map((row) => row.getAttribute('data-engine')),
          ),
        ]);
        expect(makers).toEqual(['bergamot']);
      }
    });
  });
});
