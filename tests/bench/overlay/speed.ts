import { median } from '../median';
import type { BenchRow } from '../row';
import { RUNS, row } from './rows';
import type { ScreenTimes } from './screen-watch';
import { LATENCY_MS, LONG, openFresh, SHORT, type Stage, timeScreen } from './stage';

/** From the toggle to the first block and to the whole screen, in runs of a short and a long page by turns. */
export async function benchSpeed(stage: Stage): Promise<BenchRow[]> {
  const [short, long]: [ScreenTimes[], ScreenTimes[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    short.push(await once(stage, SHORT));
    long.push(await once(stage, LONG));
  }
  const first = (times: ScreenTimes[]) => times.map((time) => time.first);
  const screen = (times: ScreenTimes[]) => times.map((time) => time.screen);
  const slower = median(screen(long)) / median(screen(short));
  return [
    row('60 blocks: toggle to first block', 'ms', first(short), { most: LATENCY_MS + 40 }),
    row('60 blocks: toggle to whole screen', 'ms', screen(short), { most: LATENCY_MS + 60 }),
    row('400 blocks: toggle to first block', 'ms', first(long), { most: LATENCY_MS + 40 }),
    row('400 blocks: toggle to whole screen', 'ms', screen(long), { most: LATENCY_MS + 60 }),
    // A tenth is what two series of one page differ by.
    row('whole screen: 400 blocks to 60, medians', 'times', slower, { most: 1.1 }, { digits: 2 }),
  ];
}

async function once(stage: Stage, path: string): Promise<ScreenTimes> {
  const { page, tabId } = await openFresh(stage, stage.origin + path);
  const times = await timeScreen(stage, tabId);
  await page.close();
  return times;
}
