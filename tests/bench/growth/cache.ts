import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type * as Store from '../../../src/platform/translation-cache';
import { countStored, fillCache, storedKeys } from '../../e2e/flows/fill-cache';
import { type ChromiumDriver, launchChromium } from '../../e2e/harness/chromium';
import type { Control } from '../../e2e/harness/control';
import { waitUntil } from '../../e2e/harness/scripts';
import { startLibreTranslateServer } from '../../servers/libretranslate';
import { serveLittleSite } from '../../servers/little-site';
import { madePage } from '../../servers/made-page';
import { bundle } from '../quotation/bundle';
import { type BenchRow, rowsOf } from '../row';
import { timeView, watchViews } from '../timed-view';
import { RUNS, sampled } from './sampled';

const SIZES = [1_000, 100_000, 1_000_000];
const BLOCKS = 60;
/** What is looked up and written at once: an article of 60 paragraphs. */
const SENTENCES = 240;
/** What the store keeps; what is beyond it goes with the next that is written. */
const BUDGET = 200_000;
/** How much of what is beyond it is waited for. */
const LET_GO = 20_000;

/**
 * How cost grows with the cache, in real Chromium with its real store: filled from outside, in the form in which it keeps translations. Each
 * size has a browser of its own.
 */
export async function benchCacheGrowth(executable: string, extension: string): Promise<BenchRow[]> {
  const store = await bundle('src/platform/translation-cache.ts');
  const figures: BenchRow[] = [];
  for (const size of SIZES) figures.push(...(await measure(executable, extension, store, size)));
  return figures;
}

async function measure(
  executable: string,
  extension: string,
  store: string,
  size: number,
): Promise<BenchRow[]> {
  const site = await serveLittleSite();
  const server = await startLibreTranslateServer({ latencyMs: 150 });
  const browser = await launchChromium({ extension, executable });
  const name = `cache of ${size.toLocaleString('en')} sentences`;
  const figure = (what: string, unit: string, samples: number[]) =>
    rowsOf('proof')(`${name}: ${what}`, unit, samples, null, { digits: 1 });
  try {
    await browser.setSettings({
      engine: 'libretranslate',
      engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: server.address } },
    });
    await watchViews(browser);
    site.put('/cached', madePage(1, BLOCKS));
    const address = `${site.origin}/cached`;
    // In the cache before there is much in it: what is written later may be what has others go.
    await timeView(browser, address);
    const control = await browser.openControl();
    const began = performance.now();
    await fillCache(control, size);
    const filled = (performance.now() - began) / 1000;
    const starts = await sampled(RUNS, () => startWorker(browser, control));
    const opened = await sampled(RUNS, async () => (await timeView(browser, address)).allPairs);
    const lookUps = await control.evaluateWith(store, timeLookUps, keysOf(size), SENTENCES);
    const writes = await control.evaluateWith(store, timeWrites, SENTENCES, RUNS);
    const megabytes = await control.evaluate(
      async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6,
    );
    const figures = [
      figure('filled from outside', 's', [filled]),
      figure('room it takes', 'MB', [megabytes]),
      figure('the worker started, until it answers', 'ms', starts),
      figure(`${BLOCKS} blocks opened again, until all pairs are there`, 'ms', opened),
      figure(`${SENTENCES} sentences looked up`, 'ms', lookUps),
      figure(`${SENTENCES} sentences written`, 'ms', writes),
    ];
    if (size > BUDGET) {
      const { seconds, opened: meanwhile } = await letGo(browser, control, store, address);
      figures.push(
        figure(`${LET_GO.toLocaleString('en')} of those beyond the budget let go`, 's', [seconds]),
        figure(`${BLOCKS} blocks opened again meanwhile`, 'ms', meanwhile),
      );
    }
    figures.push(figure('cleared', 'ms', [await control.evaluateWith(store, timeClearing)]));
    return figures;
  } finally {
    await browser.close();
    await server.close();
    await site.close();
  }
}

/** Milliseconds from a request to its answer, where the worker has to be started for it. */
async function startWorker(browser: ChromiumDriver, control: Control): Promise<number> {
  await browser.stopBackground();
  return control.evaluate(async () => {
    const began = performance.now();
    await chrome.runtime.sendMessage({ name: 'overlay/state', input: { tabId: 1 } });
    return performance.now() - began;
  });
}

/** Others for each run: what was read once the browser has at hand. */
function keysOf(size: number): string[][] {
  return Array.from({ length: RUNS }, (_, run) =>
    storedKeys(Array.from({ length: SENTENCES }, (_, at) => (run * SENTENCES + at * 7919) % size)),
  );
}

/** The store is beyond its budget, and something was written: how long it takes to come down a part of the way, and what readers notice of it. */
async function letGo(
  browser: ChromiumDriver,
  control: Control,
  store: string,
  address: string,
): Promise<{ seconds: number; opened: number[] }> {
  const before = await countStored(control);
  const began = performance.now();
  await control.evaluateWith(store, writeOne, BUDGET);
  const opened = await sampled(RUNS, async () => (await timeView(browser, address)).allPairs);
  await waitUntil(async () => (await countStored(control)) <= before - LET_GO, {
    what: 'the store to come nearer to its budget',
    timeout: 600_000,
  });
  return { seconds: (performance.now() - began) / 1000, opened };
}

/** Runs in a page of the extension, as what follows. */
async function timeLookUps({ createTranslationCache }: typeof Store, runs: string[][], wanted: number) {
  const cache = createTranslationCache();
  await cache.getMany([]);
  const times: number[] = [];
  for (const keys of runs) {
    const began = performance.now();
    const { size } = await cache.getMany(keys);
    times.push(performance.now() - began);
    if (size !== wanted) throw new Error(`${size} of ${wanted} were there.`);
  }
  return times;
}

async function timeWrites({ createTranslationCache }: typeof Store, count: number, runs: number) {
  const most = Number.MAX_SAFE_INTEGER;
  // So that nothing is let go of already.
  const cache = createTranslationCache(undefined, {
    maxEntries: most,
    trimInterval: most,
    trimPauseMs: 600_000,
  });
  await cache.getMany([]);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const entries = Array.from({ length: count }, (): [string, { text: string }] => [
      crypto.randomUUID().replaceAll('-', '').repeat(2),
      {
        text: `What the harbour master wrote down in run ${run}, and what nobody has read so far but for him.`,
      },
    ]);
    const began = performance.now();
    await cache.putMany(new Map(entries));
    times.push(performance.now() - began);
  }
  return times;
}

/** With the store's own budget, and at once what it does a while later. */
async function writeOne({ createTranslationCache }: typeof Store, maxEntries: number): Promise<void> {
  const cache = createTranslationCache(undefined, { maxEntries, trimInterval: 1, trimPauseMs: 0 });
  await cache.putMany(new Map([[crypto.randomUUID(), { text: 'One more.' }]]));
}

async function timeClearing({ clearTranslations }: typeof Store): Promise<number> {
  const began = performance.now();
  const cleared = await clearTranslations();
  if (!cleared.ok) throw new Error(cleared.error.kind);
  return performance.now() - began;
}
