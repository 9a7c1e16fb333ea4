import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { serveDemo } from '../../tools/demo/serve';
import { type ChromiumDriver, launchChromium } from '../e2e/harness/chromium';
import { clearCache } from '../e2e/harness/clear-cache';
import { toExpression } from '../e2e/harness/scripts';
import { startLibreTranslateServer } from '../servers/libretranslate';
import type { LoopbackServer } from '../servers/loopback-server';
import type { BenchRow } from './row';

const RUNS = 5;
/** The backend's latency in every run. */
const LATENCY_MS = 150;

/** Milliseconds since the popup was asked for. */
interface Timing {
  painted: number;
  firstPair: number;
  allPairs: number;
  longestTask: number;
}

interface Bench {
  browser: ChromiumDriver;
  server: LoopbackServer;
  origin: string;
}

/**
 * The popup in real Chromium, on pages of 60 and 400 paragraphs, with a LibreTranslate server that takes 150 ms for each
 * answer. It is opened as a page: the browser's own time from the click to starting the popup is not in it.
 */
export async function benchPopup(executable: string, extension: string): Promise<BenchRow[]> {
  const demo = await serveDemo();
  const server = await startLibreTranslateServer({ latencyMs: LATENCY_MS });
  const browser = await launchChromium({ extension, executable });
  const bench: Bench = { browser, server, origin: demo.origin };
  try {
    await browser.setSettings({
      engine: 'libretranslate',
      engines: {
        ...DEFAULT_SETTINGS.engines,
        libretranslate: { address: server.address, apiKey: '' },
      },
    });
    await watchPopups(browser);
    const sixty = await measure(bench, '/it/lungo-60');
    const reopened = await measureReopened(bench, '/it/lungo-60');
    const long = await measure(bench, '/it/lungo-400');
    return [
      row('60 blocks: click to shell painted', median(sixty.map((run) => run.painted)), 150),
      row('60 blocks: click to first pair', median(sixty.map((run) => run.firstPair)), LATENCY_MS + 300),
      row('60 blocks: click to all pairs', median(sixty.map((run) => run.allPairs)), 1000),
      row(
        '60 blocks, reopened: click to all pairs',
        median(reopened.timings.map((run) => run.allPairs)),
        300,
      ),
      { ...row('60 blocks, reopened: requests', reopened.requests, 0), unit: 'requests' },
      row('400 blocks: longest task in the popup', median(long.map((run) => run.longestTask)), 100),
      row('400 blocks: click to all pairs', median(long.map((run) => run.allPairs)), null),
    ];
  } finally {
    await browser.close();
    await server.close();
    await demo.close();
  }
}

function row(name: string, value: number, limit: number | null): BenchRow {
  const rounded = Math.round(value);
  return { area: 'popup', name, value: rounded, unit: 'ms', limit, ok: limit === null || rounded <= limit };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Notes, in every page of the extension, when the first pair and when all pairs were there, and the longest task. */
async function watchPopups(browser: ChromiumDriver): Promise<void> {
  await browser.context.addInitScript(
    toExpression(() => {
      if (!location.protocol.startsWith('chrome-extension')) return;
      const times = { firstPair: 0, allPairs: 0, longestTask: 0 };
      Object.assign(globalThis, { benchTimes: times });
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) times.longestTask = Math.max(times.longestTask, task.duration);
      }).observe({ type: 'longtask', buffered: true });
      const look = () => {
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

/** Each time with nothing in the cache. */
async function measure(bench: Bench, path: string): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await clearCache(bench.browser);
    timings.push(await openOnce(bench, path));
  }
  return timings;
}

async function measureReopened(bench: Bench, path: string): Promise<{ timings: Timing[]; requests: number }> {
  await openOnce(bench, path);
  const before = bench.server.requests.length;
  const timings: Timing[] = [];
  for (let run = 0; run < RUNS; run += 1) timings.push(await openOnce(bench, path));
  return { timings, requests: bench.server.requests.length - before };
}

/** Opens the page in a new tab and the popup for it; both are closed again. */
async function openOnce({ browser, origin }: Bench, path: string): Promise<Timing> {
  const page = await browser.newPage(`${origin}${path}`);
  const popup = await browser.openView('popup', await page.tabId());
  const timing = await popup.waitFor(() => {
    const times = (globalThis as { benchTimes?: Omit<Timing, 'painted'> }).benchTimes;
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return times?.allPairs && paint && { ...times, painted: paint.startTime };
  });
  await popup.close();
  await page.close();
  return timing;
}
