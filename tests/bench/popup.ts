import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { serveDemo } from '../../tools/demo/serve';
import { type ChromiumDriver, launchChromium } from '../e2e/harness/chromium';
import { clearCache } from '../e2e/harness/clear-cache';
import { startLibreTranslateServer } from '../servers/libretranslate';
import type { LoopbackServer } from '../servers/loopback-server';
import { type BenchRow, rowsOf } from './row';
import { timeView, type ViewTimes, watchViews } from './timed-view';

const row = rowsOf('popup');
const RUNS = 5;
/** The backend's latency in every run. */
const LATENCY_MS = 150;

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
        libretranslate: { address: server.address },
      },
    });
    await watchViews(browser);
    const sixty = await measure(bench, '/it/lungo-60');
    const reopened = await measureReopened(bench, '/it/lungo-60');
    const long = await measure(bench, '/it/lungo-400');
    const of = (runs: readonly ViewTimes[], pick: keyof ViewTimes) => runs.map((run) => run[pick]);
    return [
      row('60 blocks: click to first paint, warm', 'ms', of(sixty, 'painted'), { most: 100 }),
      row('60 blocks: click to first words', 'ms', of(sixty, 'worded'), { most: 150 }),
      row('60 blocks: click to first pair', 'ms', of(sixty, 'firstPair'), { most: LATENCY_MS + 300 }),
      row('60 blocks: click to all pairs', 'ms', of(sixty, 'allPairs'), { most: 1000 }),
      row('60 blocks, reopened: click to all pairs', 'ms', of(reopened.timings, 'allPairs'), { most: 300 }),
      row('60 blocks, reopened: requests', 'requests', reopened.requests, { most: 0 }),
      row('400 blocks: longest task in the popup', 'ms', of(long, 'longestTask'), { most: 100 }),
    ];
  } finally {
    await browser.close();
    await server.close();
    await demo.close();
  }
}

/** Each time with nothing in the cache. */
async function measure(bench: Bench, path: string): Promise<ViewTimes[]> {
  const timings: ViewTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await clearCache(bench.browser);
    timings.push(await timeView(bench.browser, bench.origin + path));
  }
  return timings;
}

async function measureReopened(
  bench: Bench,
  path: string,
): Promise<{ timings: ViewTimes[]; requests: number }> {
  await timeView(bench.browser, bench.origin + path);
  const before = bench.server.requests.length;
  const timings: ViewTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) timings.push(await timeView(bench.browser, bench.origin + path));
  return { timings, requests: bench.server.requests.length - before };
}
