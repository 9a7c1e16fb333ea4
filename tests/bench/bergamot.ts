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
import { median } from './median';
import type { BenchRow } from './row';
import { timeView, type ViewTimes, watchViews } from './timed-view';

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
      ...throughput('2 workers', two, 90),
      ...throughput('1 worker', one, 90),
      row('2 workers over 1, whole extension', two.whole / one.whole, 'times', 1.6, 'least'),
      row('2 workers over 1, bare package', two.bare / one.bare, 'times', null),
      row('warm, 25 words: translation begun to first pair', warm.firstPair - warm.begun, 'ms', 150, 'most'),
      row('warm, 25 words: click to first pair', warm.firstPair, 'ms', null),
      row('memory taken by the engine', (used ?? Number.NaN) - (before ?? Number.NaN), 'MB', null),
      row('idle until the engine is gone', gone ?? Number.NaN, 's', IDLE_SECONDS, 'most'),
      row('memory still taken then', (after ?? Number.NaN) - (before ?? Number.NaN), 'MB', null),
    ];
  } finally {
    await browser.close();
    await catalogue.close();
    await demo.close();
  }
}

function row(
  name: string,
  value: number,
  unit: string,
  limit: number | null,
  is: 'least' | 'most' = 'most',
): BenchRow {
  const rounded = unit === 'times' ? Math.round(100 * value) / 100 : Math.round(value);
  const ok = limit === null || (is === 'least' ? rounded >= limit : rounded <= limit);
  return { area: 'bergamot', name, value: rounded, unit, limit, ok };
}

/** Words a second, medians. */
interface Speeds {
  bare: number;
  /** From when the article was read and its translation began until the last pair stood in the popup. */
  whole: number;
  /** The same from the click. */
  fromClick: number;
}

function throughput(workers: string, { bare, whole, fromClick }: Speeds, limit: number): BenchRow[] {
  return [
    row(`${workers}, bare package`, bare, 'words/s', null),
    row(`${workers}, whole extension`, whole, 'words/s', null),
    row(`${workers}, whole extension, reading the page included`, fromClick, 'words/s', null),
    row(`${workers}, whole extension over bare package`, (100 * whole) / bare, '%', limit, 'least'),
  ];
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
  const speed = (times: number[]) => (1000 * words) / median(times);
  return {
    bare: speed(bareTimes),
    whole: speed(wholeTimes.map(({ begun, allPairs }) => allPairs - begun)),
    fromClick: speed(wholeTimes.map(({ allPairs }) => allPairs)),
  };
}

/** With nothing in the cache. */
async function openLong({ browser, origin }: Bench): Promise<ViewTimes> {
  await clearCache(browser);
  return timeView(browser, origin + LONG, LONG_MS);
}

/** Of an article whose headline has 25 words, with nothing in the cache. */
async function timeFirstPair({ browser }: Bench): Promise<Pick<ViewTimes, 'begun' | 'firstPair'>> {
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
    begun: median(times.map(({ begun }) => begun)),
    firstPair: median(times.map(({ firstPair }) => firstPair)),
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
