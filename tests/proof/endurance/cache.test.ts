import { beforeAll, expect, test } from 'vitest';
import type * as Store from '../../../src/platform/translation-cache';
import { bundle } from '../../bench/quotation/bundle';
import { countStored, fillCache, storedOf } from '../../e2e/flows/fill-cache';
import { freshReader, jobState, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';

/** What PRIVACY.md promises. */
const BUDGET = 200_000;
/** A store beyond it takes a minute to fill, one within it a second. */
const FILLED = extent({ quick: 2_000, long: BUDGET + 3_000 });
const MOST = Math.min(FILLED, BUDGET);

const site = startSite();
let store: string;
beforeAll(async () => {
  store = await bundle('src/platform/translation-cache.ts');
});

inBrowsers('the cache', (browser) => {
  /** Opens an article and waits until all of it is translated. */
  const read = async (path: string) => {
    const page = await browser().newPage(`${site.demo.origin}${path}`);
    const view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    await view.close();
    await page.close();
  };
  const requests = () => site.server.requests.filter(({ items }) => items > 0).length;

  test('lets go of what was unused longest, and of nothing else', async () => {
    const control = await browser().openControl();
    const left = await control.evaluateWith(store, fillBeyond, 1_000);
    expect(left).toEqual({ oldest: 0, used: 100, newest: 500, count: 1_000 });
    await control.close();
  });

  test(
    `with ${FILLED.toLocaleString('en')} sentences has what is read now, and no more than it may`,
    async () => {
      await freshReader(browser(), site.server.address);
      const control = await browser().openControl();
      await fillCache(control, FILLED);
      const before = await control.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      // As most workers are: it has written nothing yet.
      await browser().stopBackground();
      await read('/it/lungo-60');
      await expect.poll(() => countStored(control), { timeout: 60_000 }).toBeLessThan(MOST + 2_000);
      const surplus = FILLED - MOST;
      const gone = Array.from({ length: surplus / 10 }, (_, at) => at * 10);
      // What is read takes the place of some more, where every place is taken.
      const first = surplus > 0 ? surplus + 500 : 0;
      const stay = Array.from({ length: 100 }, (_, at) => first + Math.floor(((FILLED - first) * at) / 100));
      expect([await storedOf(control, gone), (await storedOf(control, stay)).length]).toEqual([[], 100]);
      const sent = requests();
      await read('/it/lungo-60');
      expect(requests()).toBe(sent);
      const after = await control.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      process.stdout.write(`${browser().name}: ${FILLED} sentences, ${before} bytes, then ${after}\n`);
      expect(after).toBeLessThan(before * 1.3 + 5_000_000);
      await control.close();
    },
    extent({ quick: 120_000, long: 900_000 }),
  );
});

/** Runs in a page of the extension: twice what a store may have, an hour passing between the two halves; some of the first are used again. */
async function fillBeyond(
  { createTranslationCache, countTranslations }: typeof Store,
  budget: number,
): Promise<{ oldest: number; used: number; newest: number; count: number | undefined }> {
  const hour = 3_600_000;
  let now = 1000 * hour;
  const name = `endurance-${crypto.randomUUID()}`;
  const cache = createTranslationCache(
    name,
    { maxEntries: budget, trimInterval: 100, trimPauseMs: 0 },
    () => now,
  );
  const put = async (kind: string, count: number) => {
    const keys = Array.from({ length: count }, (_, at) => `${kind} ${at}`);
    await cache.putMany(new Map(keys.map((text) => [text, { text }])));
    now += hour;
    return keys;
  };
  const used = await put('used', 100);
  const oldest = await put('oldest', 500);
  await put('middle', 400);
  await cache.getMany(used);
  now += hour;
  const newest = await put('newest', 500);
  // The store is within its bounds a moment after it was written to.
  let count = await countTranslations(name);
  for (let wait = 0; wait < 100 && count !== budget; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    count = await countTranslations(name);
  }
  const found = async (keys: string[]) => (await cache.getMany(keys)).size;
  return { oldest: await found(oldest), used: await found(used), newest: await found(newest), count };
}
