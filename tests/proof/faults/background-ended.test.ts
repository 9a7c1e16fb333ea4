import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { clearNewsstand, followAt, shownItems } from '../../e2e/flows/newsstand-flow';
import { selectIn } from '../../e2e/flows/selection-flow';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Control } from '../../e2e/harness/control';
import type { Page } from '../../e2e/harness/driver';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { momentsOfJobs, SEED, strikeAt } from './moments';
import { sentForNothing, textsSent } from './sent-texts';
import { beginRefresh, expectNewsstandSettled } from './settled-newsstand';
import { beginOverlay, expectOverlaySettled, overlayUndisturbed } from './settled-overlay';
import { beginSelection, expectPanelSettled } from './settled-panel';
import { begin, expectSettled, runUndisturbed } from './settled-view';

const LATENCY = 300;
const COUNTS = {
  view: extent({ quick: 4, long: 50 }),
  overlay: extent({ quick: 2, long: 50 }),
  selection: extent({ quick: 2, long: 20 }),
  newsstand: extent({ quick: 1, long: 20 }),
};
const site = startSite({ latencyMs: LATENCY });

inBrowsers('work whose background ends', (browser) => {
  let control: Control;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    if (!browser()) return;
    await freshReader(browser(), site.server.address, {
      reading: { ...DEFAULT_READING, theme: 'sepia', isSwapped: true },
    });
    control = await browser().openControl();
    page = await browser().newPage();
    await page.resize(1280, 900);
    tabId = await page.tabId();
  });
  afterAll(async () => {
    await page?.close();
    await control?.close();
  });
  beforeEach(async () => {
    await page.goto(`${site.demo.origin}/it/faro`);
  });

  const endBackground = () => browser().stopBackground();
  /** As after the browser's start, with nothing translated. */
  const forgetAll = async () => {
    await endBackground();
    await clearCache(control);
  };
  const expectPaidOnce = (from: number, strikes: Awaited<ReturnType<typeof strikeAt>>) =>
    expect(sentForNothing(site.server, { from, latency: LATENCY, strikes })).toEqual([]);

  test(`the job of a view has every sentence, at ${COUNTS.view} moments (seed ${SEED})`, {
    timeout: 600_000,
  }, async () => {
    await page.goto(`${site.demo.origin}/it/lungo-60`);
    const view = await browser().openView('popup', tabId);
    const popup = await view.address();
    await forgetAll();
    const usual = await runUndisturbed(view, popup);
    const reader = popup.replaceAll('popup', 'reader');
    const jobs = momentsOfJobs(COUNTS.view, 3);
    for (const [at, moments] of jobs.entries()) {
      await forgetAll();
      const from = site.server.requests.length;
      const begun = await begin(view, at % 2 === 0 ? reader : popup);
      const strikes = await strikeAt(moments, { begun, ...usual }, endBackground);
      await expectSettled(view, usual);
      expect(new Set(textsSent(site.server, from)).size).toBeGreaterThan(100);
      expectPaidOnce(from, strikes);
    }
    await view.close();
  });

  test(`an overlay has every block, at ${COUNTS.overlay} moments (seed ${SEED})`, {
    timeout: 600_000,
  }, async () => {
    await page.resize(1280, 3000);
    await forgetAll();
    const place = { control, tabId };
    const usual = await overlayUndisturbed(place);
    for (const moments of momentsOfJobs(COUNTS.overlay, 2)) {
      await page.reload();
      await forgetAll();
      const from = site.server.requests.length;
      const begun = await beginOverlay(place);
      const strikes = await strikeAt(moments, { begun, ...usual }, endBackground);
      await expectOverlaySettled(place, usual.texts);
      expectPaidOnce(from, strikes);
    }
    await page.resize(1280, 900);
  });

  test(`a selection has its translation, or says why not, at ${COUNTS.selection} moments (seed ${SEED})`, {
    timeout: 300_000,
  }, async () => {
    const place = { control, tabId };
    const translate = async () => {
      await forgetAll();
      await selectIn(page, 'article p:nth-of-type(2)');
      return beginSelection(place);
    };
    const began = await translate();
    const text = await expectPanelSettled(place);
    const milliseconds = performance.now() - began;
    for (const moments of momentsOfJobs(COUNTS.selection, 1)) {
      const from = site.server.requests.length;
      const begun = await translate();
      const strikes = await strikeAt(moments, { begun, milliseconds }, endBackground);
      await expectPanelSettled(place, text);
      expectPaidOnce(from, strikes);
    }
  });

  test(`a newsstand has every headline once, at ${COUNTS.newsstand} moments (seed ${SEED})`, {
    timeout: 300_000,
  }, async () => {
    const newsstand = await browser().openView('newsstand');
    await followAt(newsstand, `${site.demo.origin}/it/feed.xml`);
    await shownItems(newsstand, 3, true);
    const forgetHeadlines = async () => {
      await forgetAll();
      await clearNewsstand(control);
      await newsstand.reload();
      await newsstand.waitFor(() => document.querySelector('.item-actions'));
    };
    await forgetHeadlines();
    const began = await beginRefresh(newsstand);
    const titles = (await shownItems(newsstand, 3, true)).map(({ title }) => title);
    const milliseconds = performance.now() - began;
    for (const moments of momentsOfJobs(COUNTS.newsstand, 1)) {
      await forgetHeadlines();
      const from = site.server.requests.length;
      const begun = await beginRefresh(newsstand);
      const strikes = await strikeAt(moments, { begun, milliseconds }, endBackground);
      await expectNewsstandSettled(newsstand, titles);
      expectPaidOnce(from, strikes);
    }
    await newsstand.close();
  });
});
