import type { ChromiumDriver } from '../e2e/harness/chromium';
import type { ChromiumPage } from '../e2e/harness/chromium-page';
import { toExpression } from '../e2e/harness/scripts';

/** What happened in a popup, in milliseconds since it was asked for; of the longest task its length. */
export interface ViewTimes {
  /** The frame of the view. */
  painted: number;
  /** The first words in it. */
  worded: number;
  /** The article was there, and its translation began. */
  begun: number;
  firstPair: number;
  allPairs: number;
  longestTask: number;
}

/** Notes these times in every page of the extension that is opened from now on. */
export async function watchViews({ context }: ChromiumDriver): Promise<void> {
  await context.addInitScript(
    toExpression(() => {
      if (!location.protocol.startsWith('chrome-extension')) return;
      const times = { painted: 0, worded: 0, begun: 0, firstPair: 0, allPairs: 0, longestTask: 0 };
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) times.longestTask = Math.max(times.longestTask, task.duration);
      }).observe({ type: 'longtask', buffered: true });
      const whole = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!times.begun && document.querySelector('[data-pair]')) times.begun = performance.now();
          const done = '[data-pair][data-state="done"]';
          if (!times.firstPair && document.querySelector(done)) times.firstPair = performance.now();
          if (!times.firstPair || !document.querySelector('[data-job-state="done"]')) return;
          if (document.querySelector('[data-pair][data-state="pending"]')) return;
          observer.disconnect();
          times.allPairs = performance.now();
          const paintedAt = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
          times.painted = paintedAt('first-paint');
          times.worded = paintedAt('first-contentful-paint');
          resolve(times);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      });
      Object.assign(globalThis, { benchTimes: whole });
    }, []),
  );
}

/**
 * Opens an article in a new tab and the popup for it, and waits until all of it is translated; both are closed again. The popup
 * is opened as a page: the browser's own time from the click to starting it is not in these times. It is asked once: asking it
 * again and again would take time of what is measured. `whenDone` is given the popup while it is still open.
 */
export async function timeView(
  browser: ChromiumDriver,
  address: string,
  { timeout = 20_000, whenDone }: { timeout?: number; whenDone?(popup: ChromiumPage): Promise<void> } = {},
): Promise<ViewTimes> {
  const page = await browser.newPage(address);
  const popup = await browser.openView('popup', await page.tabId());
  const times = await popup.evaluate((limit) => {
    const { benchTimes } = globalThis as unknown as { benchTimes: Promise<ViewTimes> };
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, limit));
    return Promise.race([benchTimes, late]);
  }, timeout);
  if (!times) throw new Error(`Not all of ${address} was translated within ${timeout / 1000} s.`);
  await whenDone?.(popup);
  await popup.close();
  await page.close();
  return times;
}
