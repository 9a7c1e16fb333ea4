import { setTimeout as sleep } from 'node:timers/promises';
import { longArticle } from '../../../tools/demo/long-article';
import { serveLittleSite } from '../../servers/little-site';
import type { BenchRow } from '../row';
import { RUNS, row } from './rows';
import { LATENCY_MS, openFresh, type Stage, timeScreen, toggle } from './stage';
import { traceMainThread } from './trace';

const BLOCKS = 10_000;

/** A page as long as no article is. */
export async function benchEndless(stage: Stage): Promise<BenchRow[]> {
  const site = await serveLittleSite();
  site.put('/', longArticle(BLOCKS));
  site.put('/demo.css', { type: 'text/css', body: '' });
  site.put('/img/porto.svg', { type: 'image/svg+xml', body: '' });
  const [screens, tasks]: [number[], number[]] = [[], []];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const timed = await openFresh(stage, `${site.origin}/`);
      screens.push((await timeScreen(stage, timed.tabId)).screen);
      await timed.page.close();
      const traced = await openFresh(stage, `${site.origin}/`);
      // What the page itself had to do is over.
      await sleep(500);
      const thread = await traceMainThread(traced.page.playwright, async () => {
        await toggle(stage, traced.tabId);
        await sleep(LATENCY_MS + 1500);
      });
      tasks.push(thread.longestTask);
      await traced.page.close();
    }
    return [
      row('10,000 blocks: toggle to whole screen', 'ms', screens),
      row('10,000 blocks: longest task', 'ms', tasks, { most: 50 }),
    ];
  } finally {
    await site.close();
  }
}
