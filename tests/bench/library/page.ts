import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '../../../src/library/backup';
import { gzipped } from '../../../src/library/gzip';
import { type ChromiumDriver, launchChromium } from '../../e2e/harness/chromium';
import { ChromiumPage } from '../../e2e/harness/chromium-page';
import { type BenchRow, type Limit, rowsOf } from '../row';
import { madeKept, RARE } from './made-kept';

const ARTICLES = 5_000;
const RUNS = 5;
const MOST_OPEN_MS = 200;
const MOST_SEARCH_MS = 100;
const RESTORE_LIMIT_MS = 300_000;
/** What the page says while it looks through texts. */
const SEARCHING = 'Searching…';

/** The library page with 5,000 articles in real Chromium: restored from a file, opened, searched. */
export async function benchLibraryPage(executable: string, extension: string): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'diptych-bench-'));
  const browser = await launchChromium({ extension, executable });
  try {
    const path = join(folder, 'library.jsonl.gz');
    await writeFile(path, await makeBackup());
    const restored = await restore(browser, path);
    const opened: number[] = [];
    const rows: BenchRow[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const page = await openPage(browser);
      opened.push(
        await page.evaluate(() => (globalThis as unknown as { listedAt: Promise<number> }).listedAt),
      );
      await page.close();
    }
    rows.push(row('opened, first articles painted', 'ms', opened, { most: MOST_OPEN_MS }));
    const page = await openPage(browser);
    rows.push(row('first search, while texts are still read', 'ms', await searchFor(page, RARE.original)));
    for (const [name, words] of [
      ['an original', RARE.original],
      ['a translation', RARE.translation],
      ['the most frequent words', 'the sea'],
    ] as const) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await searchFor(page, '');
        times.push(await searchFor(page, words));
      }
      rows.push(row(`search for words of ${name}, results painted`, 'ms', times, { most: MOST_SEARCH_MS }));
    }
    const { value, longest } = await roomOf(page);
    await page.close();
    return [
      row('restored from a file', 's', restored / 1000),
      row('takes on the disk', 'MB', value / 1_000_000),
      row('longest task on the page', 'ms', longest),
      ...rows,
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeBackup(): Promise<Uint8Array> {
  async function* made() {
    for (let at = 0; at < ARTICLES; at += 1) yield madeKept(at);
  }
  const facts = { count: ARTICLES, now: new Date(0), attribution: ({ id }: { id: string }) => id };
  return new Uint8Array(await new Response(gzipped(writeBackup(made(), facts))).arrayBuffer());
}

async function restore(browser: ChromiumDriver, path: string): Promise<number> {
  const page = await openPage(browser);
  const begun = performance.now();
  await page.playwright.setInputFiles('#library-file', path);
  await page.waitFor(() => /were taken from/.test(document.querySelector('.files')?.textContent ?? ''), [], {
    what: 'the library to be restored',
    timeout: RESTORE_LIMIT_MS,
  });
  const took = performance.now() - begun;
  await page.close();
  return took;
}

/** Notes when the first articles are painted, and the longest task. */
async function openPage(browser: ChromiumDriver): Promise<ChromiumPage> {
  const page = await browser.newPage();
  if (!(page instanceof ChromiumPage)) throw new Error('not Chromium');
  await page.playwright.addInitScript(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration);
    }).observe({ type: 'longtask', buffered: true });
    const listedAt = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[data-entry], .collection-empty')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      observer.observe(document, { subtree: true, childList: true });
    });
    Object.assign(globalThis, { listedAt, seen });
  });
  // A page that nobody sees gets no frames.
  await page.playwright.bringToFront();
  await page.goto(`${browser.origin}/src/ui/library/index.html`);
  await page.waitFor(() => document.querySelector('[data-entry], .collection-empty'));
  return page;
}

/** From the last letter to the results on the screen. */
function searchFor(page: ChromiumPage, words: string): Promise<number> {
  return page.evaluate(
    async (typed, searching) => {
      const field = document.querySelector<HTMLInputElement>('.collection-search input');
      if (!field) throw new Error('there is nothing to search in');
      const begun = performance.now();
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const isOver = () => {
        const status = document.querySelector('.collection-search [role=status]')?.textContent;
        return status !== searching;
      };
      // It says that it searches as soon as it does.
      do await new Promise((resolve) => setTimeout(resolve, 1));
      while (!isOver());
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begun;
    },
    words,
    SEARCHING,
  );
}

function roomOf(page: ChromiumPage): Promise<{ value: number; longest: number }> {
  return page.evaluate(async () => {
    const { seen } = globalThis as unknown as { seen: { longest: number } };
    return { value: (await navigator.storage.estimate()).usage ?? 0, longest: seen.longest };
  });
}

function row(name: string, unit: string, samples: number | readonly number[], limit: Limit = null): BenchRow {
  return rowsOf('library')(
    `page of ${ARTICLES.toLocaleString('en')} articles: ${name}`,
    unit,
    samples,
    limit,
  );
}
