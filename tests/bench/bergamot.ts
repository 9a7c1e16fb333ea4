import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { serveDemo } from '../../tools/demo/serve';
import { type ChromiumDriver, launchChromium } from '../e2e/harness/chromium';
import { clearCache } from '../e2e/harness/clear-cache';
import { fixtureModels, TINY_NETWORK } from '../fixtures/bergamot';
import { startModelCatalogue } from '../servers/model-catalogue';
import { type BarePackage, openBarePackage } from './bergamot/bare-package';
import { watchEngineMemory } from './bergamot/engine-memory';
import { serve } from './bergamot/serve';
import { pretendCores } from './bergamot/worker-count';
import { type BenchRow, rowsOf } from './row';
import { timeView, type ViewTimes, watchViews } from './timed-view';

const row = rowsOf('device');
const twoDigits = { digits: 2 };
const BARE = 'bare Bergamot package';
const RUNS = 5;
const LONG = '/it/lungo-60';
const LONG_MS = 120_000;
const HEADLINE =
  'Il vecchio faro è tornato e il mare è visibile dalla strada del porto, dove la torre bianca si vede di notte dopo ventitré anni';
/** How long the engine may keep its memory after the last sentence. */
const IDLE_SECONDS = 60;

interface Bench {
  browser: ChromiumDriver;
  origin: string;
  bare: BarePackage;
  /** The sentences of the long article, HTML. */
  sentences: string[];
  words: number;
}

/**
 * Bergamot through the whole extension in real Chromium, beside the npm package that it is made with, alone in a web page: the
 * same fixture model and the same sentences, by turns. Its network is as large as that of the models readers get, so that the
 * engine has as much to do for a word.
 */
export async function benchBergamot(executable: string, extension: string): Promise<BenchRow[]> {
  const demo = await serveDemo();
  const models = fixtureModels(TINY_NETWORK);
  const catalogue = await startModelCatalogue({ models });
  const browser = await launchChromium({ extension, executable });
  try {
    await browser.setSettings({
      engine: 'bergamot',
      engines: { ...DEFAULT_SETTINGS.engines, bergamot: { catalogue: catalogue.catalogue } },
    });
    const memory = await watchEngineMemory(browser);
    await storeModel(browser, `${demo.origin}/it/faro`);
    await memory.secondsUntilGone(2 * IDLE_SECONDS);
    const before = await memory.megabytes();
    await watchViews(browser);
    const sentences = await readSentences(browser, demo.origin + LONG);
    const used = await memory.megabytes();
    const gone = await memory.secondsUntilGone(2 * IDLE_SECONDS);
    const after = await memory.megabytes();

    const [italian] = models;
    if (!italian) throw new Error('There is no fixture.');
    const bare = await openBarePackage(browser, italian);
    const words = sentences
      .join(' ')
      .replaceAll(/<[^>]*>/g, '')
      .split(/\s+/).length;
    const bench: Bench = { browser, origin: demo.origin, bare, sentences, words };
    const two = await compare(bench, 2);
    const warm = await timeFirstPair(bench);
    const one = await compare(bench, 1);
    await bare.close();
    return [
      ...throughput('2 workers', two),
      ...throughput('1 worker', one),
      row('2 workers over 1', 'times', ratios(two.whole, one.whole), { least: 1.6 }, twoDigits),
      row('2 workers over 1', 'times', ratios(two.bare, one.bare), null, { ...twoDigits, by: BARE }),
      row('warm, 25 words: translation begun to first pair', 'ms', warm.translated, { most: 150 }),
      row('warm, 25 words: click to first pair', 'ms', warm.fromClick),
      row('memory taken by the engine', 'MB', (used ?? Number.NaN) - (before ?? Number.NaN)),
      row('idle until the engine is gone', 's', gone ?? Number.NaN, { most: IDLE_SECONDS }),
      row('memory still taken then', 'MB', (after ?? Number.NaN) - (before ?? Number.NaN)),
    ];
  } finally {
    await browser.close();
    await catalogue.close();
    await demo.close();
  }
}

/** Words a second, run by run. */
interface Speeds {
  bare: number[];
  /** From when the article was read and its translation began until the last pair stood in the popup. */
  whole: number[];
  /** The same from the click. */
  fromClick: number[];
}

function throughput(workers: string, { bare, whole, fromClick }: Speeds): BenchRow[] {
  const share = ratios(whole, bare).map((ratio) => 100 * ratio);
  return [
    row(`${workers}, translation alone`, 'words/s', whole),
    row(`${workers}, translation alone`, 'words/s', bare, null, { by: BARE }),
    row(`${workers}, reading the page included`, 'words/s', fromClick),
    row(`${workers}, of what the bare package does`, '%', share, { least: 90 }),
  ];
}

/** Of figures that were measured by turns, run by run. */
function ratios(some: readonly number[], others: readonly number[]): number[] {
  return some.map((value, run) => value / (others[run] ?? Number.NaN));
}

/** By turns, so that whatever else the machine does meets both. */
async function compare(bench: Bench, workers: number): Promise<Speeds> {
  const { browser, bare, sentences, words } = bench;
  await pretendCores(browser, workers);
  await openLong(bench);
  await bare.warmUp(sentences, workers);
  const bareTimes: number[] = [];
  const wholeTimes: ViewTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    bareTimes.push(await bare.time(sentences));
    wholeTimes.push(await openLong(bench));
  }
  const speed = (times: number[]) => times.map((time) => (1000 * words) / time);
  return {
    bare: speed(bareTimes),
    whole: speed(wholeTimes.map(({ begun, allPairs }) => allPairs - begun)),
    fromClick: speed(wholeTimes.map(({ allPairs }) => allPairs)),
  };
}

/** With nothing in the cache. */
async function openLong({ browser, origin }: Bench): Promise<ViewTimes> {
  await clearCache(browser);
  return timeView(browser, origin + LONG, { timeout: LONG_MS });
}

/** Of an article whose headline has 25 words, with nothing in the cache. */
async function timeFirstPair({ browser }: Bench): Promise<{ translated: number[]; fromClick: number[] }> {
  const body = `<!doctype html><html lang="it"><meta charset="utf-8"><title>Il faro</title>
<article><h1>${HEADLINE}</h1><p>${'Il mare è visibile dalla strada del porto. '.repeat(20)}</p></article></html>`;
  const server = await serve(async () => ({ type: 'text/html; charset=utf-8', body }));
  const times: ViewTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await clearCache(browser);
    times.push(await timeView(browser, server.origin));
  }
  server.close();
  return {
    translated: times.map(({ begun, firstPair }) => firstPair - begun),
    fromClick: times.map(({ firstPair }) => firstPair),
  };
}

async function storeModel(browser: ChromiumDriver, address: string): Promise<void> {
  const page = await browser.newPage(address);
  const popup = await browser.openView('popup', await page.tabId());
  await popup.waitFor(() => document.querySelector('[data-offer="bergamot"] button') !== null);
  await popup.click('[data-offer="bergamot"] button');
  await popup.waitFor(() => document.querySelector('[data-job-state="done"]') !== null);
  await popup.close();
  await page.close();
}

/** The sentences of an article with their markup, as a popup shows them once they are translated. */
async function readSentences(browser: ChromiumDriver, address: string): Promise<string[]> {
  const page = await browser.newPage(address);
  const popup = await browser.openView('popup', await page.tabId());
  await popup.waitFor(() => document.querySelector('[data-job-state="done"]') !== null, [], {
    timeout: LONG_MS,
  });
  const sentences = await popup.evaluate(() =>
    [...document.querySelectorAll('[data-side="original"]')].map((side) => side.getHTML().trim()),
  );
  await popup.close();
  await page.close();
  return sentences;
}
