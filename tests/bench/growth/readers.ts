import type { Page } from 'playwright-core';
import { serveDemo } from '../../../tools/demo/serve';
import { launchHeadless } from '../../../tools/headless-chromium';
import { bundle } from '../quotation/bundle';
import { type BenchRow, rowsOf } from '../row';
import { SIZES } from './sizes';

const row = rowsOf('extract');
const RUNS = 5;
const OTHERS = ['Readability', 'Defuddle'];

/** How long the page stands still while its article is read, in real Chromium: by us, and by what somebody would take instead. */
export async function benchReaders(executable: string): Promise<BenchRow[]> {
  const script = await bundle('tests/bench/growth/readers-script.ts');
  const demo = await serveDemo();
  const browser = await launchHeadless(executable);
  try {
    const page = await browser.newPage();
    const rows: BenchRow[] = [];
    for (const blocks of SIZES) {
      await page.goto(`${demo.origin}/it/lungo-${blocks}`);
      await page.evaluate(script);
      const times = await timesOf(page);
      const name = `read in Chromium, ${blocks} blocks`;
      rows.push(row(name, 'ms', times.Diptych ?? [], null, { digits: 1 }));
      for (const by of OTHERS) rows.push(row(name, 'ms', times[by] ?? [], null, { digits: 1, by }));
    }
    return rows;
  } finally {
    await browser.close();
    await demo.close();
  }
}

/** By turns; the first turn compiles what all use and is not counted. */
function timesOf(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(async (runs) => {
    const readers = Object.entries(globalThis.benchReaders ?? {});
    const times: Record<string, number[]> = {};
    for (let run = 0; run <= runs; run += 1) {
      for (const [name, read] of readers) {
        const began = performance.now();
        if (!read()) throw new Error(`${name} found no article.`);
        const took = performance.now() - began;
        if (run > 0) times[name] = [...(times[name] ?? []), took];
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return times;
  }, RUNS);
}
