import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumPage } from '../../e2e/harness/chromium-page';
import { serveLittleSite } from '../../servers/little-site';
import type { BenchRow } from '../row';
import { row } from './rows';
import { openFresh, type Stage, toggle } from './stage';
import { STORM_SECONDS, STORM_TEXTS, stormPage } from './storm-page';
import { traceMainThread } from './trace';

/** What the overlay does to a page that never stands still. */
export async function benchStorm(stage: Stage): Promise<BenchRow[]> {
  const site = await serveLittleSite();
  site.put('/', stormPage());
  try {
    const { page, tabId } = await openFresh(stage, `${site.origin}/`);
    const before = stage.server.requests.length;
    await toggle(stage, tabId);
    await page.waitFor(() => document.querySelectorAll('[data-diptych]').length > 3);
    await sleep(1500);
    await page.evaluate(() => (globalThis as unknown as { benchStorm(): void }).benchStorm());
    const storm = await traceMainThread(page.playwright, () => sleep(STORM_SECONDS * 1000));
    const changes = await page.waitFor(() => {
      const state = globalThis as unknown as { stormIsOver?: boolean; stormChanges: number };
      return state.stormIsOver && state.stormChanges;
    });
    await sleep(2000);
    const sent = stage.server.requests.length;
    const after = await traceMainThread(page.playwright, () => sleep(2000));
    const texts = stage.server.requests.slice(before).reduce((sum, { items }) => sum + items, 0);
    const left = await untranslatedBelow(page);
    await page.close();
    return [
      row('storm: nodes changed by the page', 'a second', changes / STORM_SECONDS),
      row(
        'storm: own share of main thread',
        '%',
        storm.ours / STORM_SECONDS / 10,
        { most: 30 },
        { digits: 1 },
      ),
      row('storm: longest task', 'ms', storm.longestTask),
      row('storm: own share 2 s after it', '%', after.ours / 20, { most: 1 }, { digits: 1 }),
      row('storm: requests later than that', 'requests', stage.server.requests.length - sent, { most: 0 }),
      row('storm: left untranslated after it', 'blocks', left),
      row('storm: texts sent', 'texts', texts, { most: STORM_TEXTS.length }),
    ];
  } finally {
    await site.close();
  }
}

/** What the reader finds who goes on to where the storm has been: paragraphs on the screen that have no translation. */
async function untranslatedBelow(page: ChromiumPage): Promise<number> {
  await page.evaluate(() => document.querySelector('#article')?.scrollIntoView({ behavior: 'instant' }));
  await sleep(2000);
  return page.evaluate(() => {
    const onScreen = [...document.querySelectorAll('#article p')].filter((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const isTranslated = (block: Element) =>
      block.querySelector('[data-diptych]') || block.nextElementSibling?.matches('[data-diptych]');
    return onScreen.filter((block) => !isTranslated(block)).length;
  });
}
