import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { selectIn, shownPanels } from '../../e2e/flows/selection-flow';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Driver } from '../../e2e/harness/driver';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { momentsOfJobs, SEED } from './moments';
import { sentForNothing } from './sent-texts';
import { beginOverlay, expectOverlaySettled, overlayUndisturbed } from './settled-overlay';
import { beginSelection } from './settled-panel';
import { expectSettled, runUndisturbed } from './settled-view';

const LATENCY = 300;
/** For each way to go and come back, and each of what is under way. */
const TIMES = extent({ quick: 1, long: 6 });
const site = startSite({ latencyMs: LATENCY });

/** How an extension goes in the middle of its work and is there again. */
const REPLACED: [string, (browser: Driver) => Promise<void>][] = [
  ['updated', (browser) => browser.updateExtension()],
  [
    'switched off and on',
    async (browser) => {
      await browser.setEnabled(false);
      await browser.setEnabled(true);
    },
  ],
];

inBrowsers('the extension, replaced in the middle of its work', (browser) => {
  const openPage = async (path: string) => {
    const page = await browser().newPage(`${site.demo.origin}${path}`);
    return { page, tabId: await page.tabId() };
  };
  /** As a reader who comes to it for the first time. */
  const fresh = () =>
    freshReader(browser(), site.server.address, { reading: { ...DEFAULT_READING, theme: 'sepia' } });
  const openExtensionPages = () =>
    browser().inExtension(
      async () => (await chrome.tabs.query({ url: chrome.runtime.getURL('src/*') })).length,
    );

  beforeAll(async () => {
    if (browser()) await fresh();
  });

  test.each(REPLACED)(`a view: %s (seed ${SEED})`, { timeout: 300_000 }, async (_, replace) => {
    const { page, tabId } = await openPage('/it/lungo-60');
    const first = await browser().openView('reader', tabId);
    const usual = await runUndisturbed(first, await first.address());
    await first.close();
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await clearCache(browser());
      await browser().stopBackground();
      const from = site.server.requests.length;
      const begun = performance.now();
      await browser().openView('reader', tabId);
      await sleep(Math.max(0, begun + moment * usual.milliseconds - performance.now()));
      const strike = { from: performance.now(), to: 0 };
      await replace(browser());
      strike.to = performance.now();
      // The browser closes what the old one had open.
      await expect.poll(openExtensionPages).toBe(0);
      const view = await browser().openView('reader', tabId);
      await expectSettled(view, usual);
      expect(sentForNothing(site.server, { from, latency: LATENCY, strikes: [strike] })).toEqual([]);
      await view.close();
    }
    await page.close();
  });

  test.each(REPLACED)(`an overlay: %s (seed ${SEED})`, { timeout: 300_000 }, async (_, replace) => {
    const { page, tabId } = await openPage('/it/faro');
    await page.resize(1280, 3000);
    await fresh();
    let control = await browser().openControl();
    await page.tabId();
    const usual = await overlayUndisturbed({ control, tabId });
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await page.reload();
      await browser().stopBackground();
      await clearCache(control);
      const from = site.server.requests.length;
      const begun = await beginOverlay({ control, tabId });
      await sleep(Math.max(0, begun + moment * usual.milliseconds - performance.now()));
      const strike = { from: performance.now(), to: 0 };
      await replace(browser());
      strike.to = performance.now();
      // Firefox ends the scripts of the old one without a word to them.
      if (browser().name === 'chromium')
        await page.waitFor(() => document.querySelector('[data-diptych]') === null);
      control = await browser().openControl();
      await page.tabId();
      await beginOverlay({ control, tabId });
      await expectOverlaySettled({ control, tabId }, usual.texts);
      expect(sentForNothing(site.server, { from, latency: LATENCY, strikes: [strike] })).toEqual([]);
    }
    await control.close();
    await page.resize(1280, 900);
    await page.close();
  });

  test.each(REPLACED)('the panel of a selection: %s', async (_, replace) => {
    await fresh();
    const { page, tabId } = await openPage('/it/faro');
    const begin = async () => {
      const place = { control: await browser().openControl(), tabId };
      await page.tabId();
      await selectIn(page, 'article p:nth-of-type(2)');
      await beginSelection(place);
      return place;
    };
    site.server.setLatency(20_000);
    const { control } = await begin();
    await expect.poll(async () => (await shownPanels(control, tabId))[0]?.isWaiting).toBe(true);
    await replace(browser());
    site.server.setLatency(LATENCY);
    // Firefox ends the scripts of the old one without a word to them: its panel goes when there is another one.
    if (browser().name === 'chromium') {
      const notes = async () => (await shownPanels(browser(), tabId))[0]?.notes;
      await expect
        .poll(notes)
        .toEqual([expect.stringContaining('connection to the rest of the extension was lost')]);
    }
    const again = await begin();
    const texts = async () => (await shownPanels(again.control, tabId)).map(({ text }) => text.join(' '));
    await expect.poll(texts, { timeout: 20_000 }).toEqual([expect.stringMatching(/^[^a-z]+$/)]);
    await again.control.close();
    await page.close();
  });
});
