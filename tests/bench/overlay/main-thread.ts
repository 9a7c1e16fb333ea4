import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { BenchRow } from '../row';
import { RUNS, row } from './rows';
import { LATENCY_MS, LONG, openFresh, SHORT, type Stage, toggle } from './stage';
import { type MainThread, traceMainThread } from './trace';

/** After it everything that was asked for at once is there. */
const SETTLED_MS = LATENCY_MS + 1000;
const WHEEL_PX = 700;

/** The page's main thread while the overlay comes, and while the reader goes on to the end of the article. */
export async function benchMainThread(stage: Stage): Promise<BenchRow[]> {
  const short: Run[] = [];
  const long: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    short.push(await readThrough(stage, SHORT));
    // Of the long page only the beginning: to read all of it takes too long.
    long.push(await readThrough(stage, LONG, 8));
  }
  const longest = ({ comes, goesOn }: Run) => Math.max(comes.longestTask, goesOn.longestTask);
  const own = (runs: readonly Run[]) => runs.map(({ comes }) => comes.ours);
  const all = short.map(whole);
  const oneDigit = { digits: 1 };
  return [
    row('60 blocks: own script, first screen', 'ms', own(short), null, oneDigit),
    row(
      '60 blocks: own script, all blocks',
      'ms',
      all.map(({ ours }) => ours),
      { most: 30 },
      oneDigit,
    ),
    row(
      '60 blocks: layout asked for in it',
      'ms',
      all.map(({ layoutInOurs }) => layoutInOurs),
      null,
      oneDigit,
    ),
    row(
      '60 blocks: translated at the end',
      'blocks',
      short.map(({ hosts }) => hosts),
    ),
    row('60 blocks: longest task', 'ms', short.map(longest), { most: 50 }),
    row('400 blocks: own script, first screen', 'ms', own(long), null, oneDigit),
    row('400 blocks: longest task', 'ms', long.map(longest), { most: 50 }),
  ];
}

interface Run {
  comes: MainThread;
  goesOn: MainThread;
  hosts: number;
}

function whole({ comes, goesOn }: Run): Pick<MainThread, 'ours' | 'layoutInOurs'> {
  return { ours: comes.ours + goesOn.ours, layoutInOurs: comes.layoutInOurs + goesOn.layoutInOurs };
}

async function readThrough(stage: Stage, path: string, mostTurns = 200): Promise<Run> {
  const { page, tabId } = await openFresh(stage, stage.origin + path);
  const { playwright } = page;
  // Over the article before anything is measured: the wheel acts where the mouse is.
  await playwright.mouse.move(500, 450);
  const comes = await traceMainThread(playwright, async () => {
    await toggle(stage, tabId);
    await sleep(SETTLED_MS);
  });
  // The translation of an article is about as long as the article.
  const height = await page.evaluate(() => document.documentElement.scrollHeight * 2);
  const turns = Math.min(mostTurns, Math.ceil(height / WHEEL_PX));
  const goesOn = await traceMainThread(playwright, () => wheel(playwright, turns));
  const hosts = await page.evaluate(() => document.querySelectorAll('[data-diptych]').length);
  await page.close();
  return { comes, goesOn, hosts };
}

/** As fast as somebody who looks for something: no script of the page's world is needed for it. */
async function wheel(page: Page, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, WHEEL_PX);
    await sleep(120);
  }
  await sleep(SETTLED_MS);
}
