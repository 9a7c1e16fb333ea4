import type { ChromiumDriver } from '../e2e/harness/chromium';
import { toExpression } from '../e2e/harness/scripts';

/** What happened in a popup, in milliseconds since it was asked for; of the longest task its length. */
export interface ViewTimes {
  painted: number;
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
      const times = { begun: 0, firstPair: 0, allPairs: 0, longestTask: 0 };
      Object.assign(globalThis, { benchTimes: times });
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) times.longestTask = Math.max(times.longestTask, task.duration);
      }).observe({ type: 'longtask', buffered: true });
      const look = () => {
        const pair = document.querySelector('[data-pair]');
        if (pair && !times.begun) times.begun = performance.now();
        const done = document.querySelector('[data-pair][data-state="done"]');
        if (done && !times.firstPair) times.firstPair = performance.now();
        const isWhole = document.querySelector('[data-job-state="done"]');
        const isPending = document.querySelector('[data-pair][data-state="pending"]');
        if (isWhole && done && !isPending && !times.allPairs) times.allPairs = performance.now();
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    }, []),
  );
}

/**
 * Opens an article in a new tab and the popup for it, and waits until all of it is translated; both are closed again. The popup
 * is opened as a page: the browser's own time from the click to starting it is not in these times. `timeout`: milliseconds.
 */
export async function timeView(
  browser: ChromiumDriver,
  address: string,
  timeout = 20_000,
): Promise<ViewTimes> {
  const page = await browser.newPage(address);
  const popup = await browser.openView('popup', await page.tabId());
  const times = await popup.waitFor(
    () => {
      const noted = (globalThis as { benchTimes?: Omit<ViewTimes, 'painted'> }).benchTimes;
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return noted?.allPairs && paint && { ...noted, painted: paint.startTime };
    },
    [],
    { what: 'all pairs', timeout },
  );
  await popup.close();
  await page.close();
  return times;
}
