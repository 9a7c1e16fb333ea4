import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { siteOf } from '../../../src/core/site';
import { shownTranslations, toggleOverlay } from '../../e2e/flows/overlay-flow';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import type { Control } from '../../e2e/harness/control';
import type { Page } from '../../e2e/harness/driver';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { momentsOfJobs, SEED } from './moments';
import { sentForNothing, textsSent } from './sent-texts';
import { textsOf } from './settled-overlay';
import { expectSettled, runUndisturbed, type Undisturbed } from './settled-view';

const LATENCY = 300;
/** For each thing that is closed. */
const TIMES = extent({ quick: 1, long: 8 });
const PATH = '/it/lungo-60';
const site = startSite({ latencyMs: LATENCY });

inBrowsersAlike('a job whose views come and go', (browser) => {
  let usual: Undisturbed;
  /** In a window that stays. */
  let control: Control;
  /** The same articles on what is another site to browsers. */
  const elsewhere = () => site.demo.origin.replace('localhost', '127.0.0.1');
  const fresh = async () => {
    await freshReader(browser(), site.server.address, {
      reading: { ...DEFAULT_READING, theme: 'sepia', isSwapped: true },
      sites: { [siteOf(elsewhere()) ?? '']: { when: 'ask', mode: 'beside' } },
    });
    await browser().stopBackground();
  };
  const openPage = async () => {
    const page = await browser().newPage(site.demo.origin + PATH);
    return { page, tabId: await page.tabId() };
  };
  /** A window of its own with the article. */
  const openWindow = (origin = site.demo.origin) =>
    control.evaluate(async (url) => {
      const window = await chrome.windows.create({ url });
      const tabId = window?.tabs?.[0]?.id ?? 0;
      for (let tries = 0; tries < 100 && (await chrome.tabs.get(tabId)).status !== 'complete'; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { tabId, windowId: window?.id ?? 0 };
    }, origin + PATH);
  const closeWindow = (windowId: number) =>
    control.evaluate((id) => chrome.windows.remove(id).then(() => true), windowId);
  const closeAll = async (pages: Page[]) => {
    for (const page of pages) await page.close();
  };
  /** Nothing is lost by closing: each sentence is paid for once. */
  const expectPaidOnce = (from: number) => {
    expect(textsSent(site.server, from).length).toBeGreaterThan(100);
    expect(sentForNothing(site.server, { from, latency: LATENCY })).toEqual([]);
  };
  const waitFor = (moment: number, begun: number) =>
    sleep(Math.max(0, begun + moment * usual.milliseconds - performance.now()));

  beforeAll(async () => {
    if (!browser()) return;
    control = await browser().openControl();
    await fresh();
    const { page, tabId } = await openPage();
    const view = await browser().openView('reader', tabId);
    usual = await runUndisturbed(view, await view.address());
    await closeAll([view, page]);
  });
  beforeEach(fresh);

  test(`the popup is closed and opened again (seed ${SEED})`, { timeout: 300_000 }, async () => {
    const { page, tabId } = await openPage();
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await fresh();
      const [from, begun] = [site.server.requests.length, performance.now()];
      const popup = await browser().openView('popup', tabId);
      await waitFor(moment, begun);
      await popup.close();
      const again = await browser().openView('popup', tabId);
      await expectSettled(again, usual);
      expectPaidOnce(from);
      await again.close();
    }
    await page.close();
  });

  test(`the tab is closed and its article opened anew (seed ${SEED})`, { timeout: 300_000 }, async () => {
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await fresh();
      const first = await openPage();
      const [from, begun] = [site.server.requests.length, performance.now()];
      const left = await browser().openView('reader', first.tabId);
      await waitFor(moment, begun);
      await first.page.close();
      const second = await openPage();
      const view = await browser().openView('reader', second.tabId);
      await expectSettled(view, usual);
      // What was read of the first one is translated as well.
      await expectSettled(left, usual, { mayBeUnread: true });
      expectPaidOnce(from);
      await closeAll([left, view, second.page]);
    }
  });

  test(`the window is closed (seed ${SEED})`, { timeout: 300_000 }, async () => {
    const { page, tabId } = await openPage();
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await fresh();
      const other = await openWindow();
      const [from, begun] = [site.server.requests.length, performance.now()];
      const left = await browser().openView('popup', other.tabId);
      await waitFor(moment, begun);
      await left.close();
      await closeWindow(other.windowId);
      const view = await browser().openView('popup', tabId);
      await expectSettled(view, usual);
      expectPaidOnce(from);
      await view.close();
    }
    await page.close();
  });

  test('two windows, popup, reader, and translations under and beside the original pay for each sentence once', async () => {
    const one = await openPage();
    await one.page.resize(1280, 900);
    const two = await openWindow(elsewhere());
    const from = site.server.requests.length;
    const views = [await browser().openView('popup', one.tabId)];
    await toggleOverlay(browser(), one.tabId);
    views.push(await browser().openView('reader', two.tabId));
    await toggleOverlay(browser(), two.tabId);
    views.push(await browser().openView('reader', one.tabId));
    for (const view of views) await expectSettled(view, usual);
    const flows = await control.evaluate(async (tab) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        func: () => document.querySelector('[data-diptych]')?.getAttribute('data-flow') ?? '',
      });
      return answer?.result;
    }, two.tabId);
    expect(flows).toBe('beside');
    await one.page.tabId();
    const shown = async () => textsOf(await shownTranslations(browser(), one.tabId)).length;
    await expect.poll(shown, { timeout: 20_000 }).toBeGreaterThan(2);
    expectPaidOnce(from);
    await closeAll([...views, one.page]);
    await closeWindow(two.windowId);
  });
});
