import { clearCache } from '../../e2e/harness/clear-cache';
import { openFresh, openStage, type Stage, timeScreen } from '../overlay/stage';
import { type BenchRow, rowsOf } from '../row';
import { timeView, type ViewTimes, watchViews } from '../timed-view';
import { SIZES } from './sizes';

const RUNS = 5;
const LONGEST_MS = 120_000;

/** What an article costs as it grows, in the popup and in its page, with a server that takes 150 ms for each answer. */
export async function benchBlocks(executable: string, extension: string): Promise<BenchRow[]> {
  const stage = await openStage(executable, extension);
  try {
    await watchViews(stage.browser);
    const rows: BenchRow[] = [];
    for (const blocks of SIZES) {
      const path = `/it/lungo-${blocks}`;
      rows.push(...(await popupRows(stage, path, blocks)), ...(await overlayRows(stage, path, blocks)));
    }
    return rows;
  } finally {
    await stage.close();
  }
}

async function popupRows({ browser, origin }: Stage, path: string, blocks: number): Promise<BenchRow[]> {
  const row = rowsOf('popup');
  const runs: ViewTimes[] = [];
  const heaps: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await clearCache(browser);
    runs.push(
      await timeView(browser, origin + path, {
        timeout: LONGEST_MS,
        async whenDone({ playwright }) {
          const session = await browser.context.newCDPSession(playwright);
          await session.send('HeapProfiler.collectGarbage');
          heaps.push((await session.send('Runtime.getHeapUsage')).usedSize / 1e6);
        },
      }),
    );
  }
  const of = (pick: keyof ViewTimes) => runs.map((run) => run[pick]);
  return [
    row(`grows, ${blocks} blocks: click to first pair`, 'ms', of('firstPair')),
    row(`grows, ${blocks} blocks: click to all pairs`, 'ms', of('allPairs')),
    row(`grows, ${blocks} blocks: longest task`, 'ms', of('longestTask')),
    row(`grows, ${blocks} blocks: heap of the popup`, 'MB', heaps, null, { digits: 1 }),
  ];
}

async function overlayRows(stage: Stage, path: string, blocks: number): Promise<BenchRow[]> {
  const screens: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { page, tabId } = await openFresh(stage, stage.origin + path);
    screens.push((await timeScreen(stage, tabId)).screen);
    await page.close();
  }
  return [rowsOf('overlay')(`grows, ${blocks} blocks: toggle to whole screen`, 'ms', screens)];
}
