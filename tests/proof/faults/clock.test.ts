import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { errorShown, freshReader, jobState, startSite } from '../../e2e/flows/translation-flow';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Driver, Page } from '../../e2e/harness/driver';
import { forgetPauses } from '../../e2e/harness/forget-pauses';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { momentsOfJobs, SEED } from './moments';
import { sentForNothing } from './sent-texts';
import { begin, expectSettled, runUndisturbed, type Undisturbed } from './settled-view';

const LATENCY = 300;
const DAY_MS = 86_400_000;
/** For each way that the clock jumps. */
const TIMES = extent({ quick: 1, long: 8 });
const site = startSite({ latencyMs: LATENCY });

/** How far ahead the clock of the background was when it noted a pause, in days. */
function pauseAhead(browser: Driver): Promise<number> {
  return browser.inExtension(async (day) => {
    const all = await chrome.storage.session.get(null);
    const [, pause] = Object.entries(all).find(([name]) => name.startsWith('pause:')) ?? [];
    return ((pause as { from: number } | undefined)?.from ?? Number.NaN) / day - Date.now() / day;
  }, DAY_MS);
}

inBrowsers('a clock that jumps', (browser) => {
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
    await freshReader(browser(), site.server.address, {
      reading: { ...DEFAULT_READING, theme: 'sepia', isSwapped: true },
    });
    page = await browser().newPage(`${site.demo.origin}/it/lungo-60`);
    view = await browser().openView('reader', await page.tabId());
    address = await view.address();
    usual = await runUndisturbed(view, address);
  });

  test.each([
    ['forward by a day', DAY_MS],
    ['back by a day', -DAY_MS],
  ])(`%s disturbs no job (seed ${SEED})`, { timeout: 300_000 }, async (_, ahead) => {
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await forgetAll();
      const from = site.server.requests.length;
      const begun = await begin(view, address);
      await sleep(Math.max(0, begun + moment * usual.milliseconds - performance.now()));
      await browser().setClock(ahead);
      await expectSettled(view, usual);
      const makeTime = await view.evaluate(
        () => document.querySelector('[data-field="attribution"]')?.textContent,
      );
      expect(makeTime).toContain('Translated by');
      // Nor is anything paid for again by who comes later, or with the right time.
      await begin(view, address);
      await expectSettled(view, usual);
      await browser().stopBackground();
      await begin(view, address);
      await expectSettled(view, usual);
      expect(sentForNothing(site.server, { from, latency: LATENCY })).toEqual([]);
    }
  });

  test.each([
    ['is put back', DAY_MS, /pause of (600|5\d\d) seconds/],
    ['stays', 0, /pause of (600|5\d\d) seconds/],
  ])('a pause that a server asked for does not grow when the clock %s', async (_, ahead, said) => {
    await forgetAll();
    await begin(view, address);
    await jobState(view, 'done');
    await browser().setClock(ahead);
    await clearCache(browser());
    site.server.setFault({ kind: 'status', status: 429, retryAfter: '600' }, { path: '/translate' });
    const other = await browser().newPage(`${site.demo.origin}/it/sale`);
    const tabId = await other.tabId();
    const first = await browser().openView('popup', tabId);
    await errorShown(first, 'rate-limited');
    await first.close();
    site.server.setFault();
    await expect.poll(() => pauseAhead(browser()), { timeout: 10_000 }).toBeCloseTo(ahead / DAY_MS, 1);
    // The next one has the right time.
    await browser().stopBackground();
    const second = await browser().openView('popup', tabId);
    expect(await errorShown(second, 'rate-limited')).toMatch(said);
    await second.close();
    await other.close();
    await forgetPauses(browser());
  });

  test('a clock that is set past a pause ends it, and everything is translated', async () => {
    await forgetAll();
    site.server.setFault({ kind: 'status', status: 429, retryAfter: '600' }, { path: '/translate' });
    await begin(view, address);
    await errorShown(view, 'rate-limited');
    site.server.setFault();
    await browser().stopBackground();
    // As if the computer had slept for a day: what was to be over then is over.
    await browser().inExtension(async () => {
      const all = await chrome.storage.session.get(null);
      const pauses = Object.entries(all).filter(([name]) => name.startsWith('pause:'));
      const day = 86_400_000;
      for (const [name, pause] of pauses as [string, { from: number; until: number }][])
        await chrome.storage.session.set({ [name]: { from: pause.from - day, until: pause.until - day } });
    });
    await begin(view, address);
    await expectSettled(view, usual);
    await view.close();
    await page.close();
  });
});
