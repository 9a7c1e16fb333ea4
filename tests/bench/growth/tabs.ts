import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { type ChromiumDriver, launchChromium } from '../../e2e/harness/chromium';
import { browserSession, ChromiumTarget, findTarget } from '../../e2e/harness/chromium-target';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Control } from '../../e2e/harness/control';
import { viewPath } from '../../e2e/harness/extension-files';
import { extensionBytes } from '../../e2e/harness/extension-memory';
import { waitUntil } from '../../e2e/harness/scripts';
import { startLibreTranslateServer } from '../../servers/libretranslate';
import { type LittleSite, serveLittleSite } from '../../servers/little-site';
import { madePage } from '../../servers/made-page';
import { type BenchRow, rowsOf } from '../row';
import { type ViewTimes, watchViews } from '../timed-view';
import { RUNS, sampled } from './sampled';

const row = rowsOf('proof');
const oneDigit = { digits: 1 };
const COUNTS = [1, 10, 50];
/** Paragraphs of each article: 60 sentences, and as many words that are links. */
const BLOCKS = 12;
/** How long pages are left alone while it is counted what they do. */
const IDLE_MS = 2_000;

interface Stage {
  browser: ChromiumDriver;
  control: Control;
  site: LittleSite;
  extension: string;
}

/**
 * How cost grows with the number of tabs, in real Chromium, with a server of 150 ms: so many articles, whose readers are all opened at once;
 * then the overlay in each of the pages.
 */
export async function benchTabs(executable: string, extension: string): Promise<BenchRow[]> {
  const figures: BenchRow[] = [];
  for (const count of COUNTS) {
    const site = await serveLittleSite();
    const server = await startLibreTranslateServer({ latencyMs: 150 });
    const browser = await launchChromium({ extension, executable });
    try {
      await browser.setSettings({
        engine: 'libretranslate',
        engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: server.address } },
      });
      await watchViews(browser);
      const stage = { browser, control: await browser.openControl(), site, extension };
      const tabs = await openArticles(stage, count);
      figures.push(...(await benchReaders(stage, tabs)));
      if (count === Math.max(...COUNTS)) figures.push(...(await benchIdleOverlays(stage, tabs)));
    } finally {
      await browser.close();
      await server.close();
      await site.close();
    }
  }
  return figures;
}

/** Articles that have no sentence in common, each in a tab. Gives the identifiers of these. */
async function openArticles({ control, site }: Stage, count: number): Promise<number[]> {
  const addresses = Array.from({ length: count }, (_, number) => {
    site.put(`/volume-${number}`, madePage(number, BLOCKS));
    return `${site.origin}/volume-${number}`;
  });
  return control.evaluate(async (urls) => {
    const ids: number[] = [];
    for (const url of urls) ids.push((await chrome.tabs.create({ url, active: false })).id ?? -1);
    return ids;
  }, addresses);
}

async function benchReaders(stage: Stage, tabs: readonly number[]): Promise<BenchRow[]> {
  const runs: Awaited<ReturnType<typeof openReaders>>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await openReaders(stage, tabs));
  const figure = (what: string, unit: string, of: (run: (typeof runs)[number]) => number | undefined) =>
    row(
      `${tabs.length} readers opened at once: ${what}`,
      unit,
      runs.flatMap((run) => of(run) ?? []),
      null,
      oneDigit,
    );
  return [
    figure('the first pair of the one in front', 'ms', (run) => run.front),
    figure('all pairs of all', 'ms', (run) => run.all),
    figure('heap of the worker', 'MB', (run) => run.heap),
    figure('memory of the extension’s processes alone', 'MB', (run) => run.memory),
  ];
}

/** Opens a reader for each, the last in front, with nothing translated yet; then closes them all. */
async function openReaders(stage: Stage, tabs: readonly number[]) {
  const { browser, control, extension } = stage;
  await clearCache(browser);
  await reload(control, tabs);
  const addresses = tabs.map((id) => `${browser.origin}/${viewPath(extension, 'reader', id)}`);
  const asked = await control.evaluate(async (urls) => {
    const began = Date.now();
    // Not one after the other: as many as the browser can take.
    await Promise.all(urls.map((url, at) => chrome.tabs.create({ url, active: at === urls.length - 1 })));
    return began;
  }, addresses);
  const readers = await waitUntil(
    async () => {
      const open = browser.context.pages().filter((page) => addresses.includes(page.url()));
      return open.length === addresses.length && open;
    },
    { what: 'all readers to be open', timeout: 120_000 },
  );
  const times = await Promise.all(
    readers.map(async (reader) => {
      const { origin, firstPair, allPairs } = await reader.evaluate(async () => {
        const { benchTimes } = globalThis as unknown as { benchTimes: Promise<ViewTimes> };
        return { ...(await benchTimes), origin: performance.timeOrigin };
      });
      return { address: reader.url(), first: origin + firstPair - asked, all: origin + allPairs - asked };
    }),
  );
  const memory = await memoryOf(browser);
  await Promise.all(readers.map((reader) => reader.close()));
  return {
    front: times.find(({ address }) => address === addresses.at(-1))?.first,
    all: Math.max(...times.map(({ all }) => all)),
    ...memory,
  };
}

/** Pages that are loaded anew have no job yet. */
function reload(control: Control, tabs: readonly number[]): Promise<void> {
  return control.evaluate(
    async (ids) => {
      await Promise.all(ids.map((id) => chrome.tabs.reload(id)));
      for (const id of ids)
        while ((await chrome.tabs.get(id)).status !== 'complete')
          await new Promise((resolve) => setTimeout(resolve, 50));
    },
    [...tabs],
  );
}

/** The overlay in each page, one after the other in front, as readers go through their tabs; then nobody does anything. */
async function benchIdleOverlays(stage: Stage, tabs: readonly number[]): Promise<BenchRow[]> {
  const { browser, control } = stage;
  for (const id of tabs) {
    await control.evaluate(async (tabId) => {
      await chrome.tabs.update(tabId, { active: true });
      await chrome.runtime.sendMessage({ name: 'overlay/toggle', input: { tabId } });
    }, id);
    await waitUntil(() => control.inPage(id, () => document.querySelectorAll('[data-diptych]').length > 3), {
      what: 'translations in the page',
    });
  }
  const session = await browserSession(browser.context);
  const spent = await sampled(RUNS, async () => {
    const processorTime = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, one) => sum + one.cpuTime, 0);
    };
    const before = await processorTime();
    await sleep(IDLE_MS);
    return ((await processorTime()) - before) * 1000;
  });
  const { heap, memory } = await memoryOf(browser);
  const name = `${tabs.length} idle tabs with the overlay`;
  return [
    row(`${name}: processor time of all pages in ${IDLE_MS / 1000} s`, 'ms', spent, null, oneDigit),
    row(`${name}: heap of the worker`, 'MB', heap, null, oneDigit),
    row(`${name}: memory of the extension’s processes alone`, 'MB', memory ?? Number.NaN, null, oneDigit),
  ];
}

/** In MB, after garbage was collected in the worker and in the pages, which share one heap. */
async function memoryOf(browser: ChromiumDriver): Promise<{ heap: number; memory: number | undefined }> {
  const session = await browserSession(browser.context);
  const attach = async (type: string, address: string | undefined) => {
    if (address === undefined) throw new Error('No page of the extension is open.');
    const id = await waitUntil(() => findTarget(session, type, address), { what: address });
    return ChromiumTarget.attach(session, id);
  };
  const worker = await attach('service_worker', `${browser.origin}/service-worker-loader.js`);
  // Behind all others: what is done in the extension is done there.
  const addresses = browser.context.pages().map((one) => one.url());
  const page = await attach(
    'page',
    addresses.find((one) => one.startsWith(`${browser.origin}/manifest.json`)),
  );
  for (let time = 0; time < 2; time += 1)
    for (const target of [worker, page]) await target.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await worker.send('Runtime.getHeapUsage')) as { usedSize: number };
  const bytes = await extensionBytes(session);
  await session.detach();
  return { heap: usedSize / 1e6, memory: bytes === undefined ? undefined : bytes / 1e6 };
}
