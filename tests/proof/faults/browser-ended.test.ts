import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { keep, openLibrary } from '../../e2e/flows/library-flow';
import { freshReader, jobState, shownPairs, startSite } from '../../e2e/flows/translation-flow';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Driver, Page } from '../../e2e/harness/driver';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { momentsOfJobs, SEED } from './moments';
import { sentForNothing, textsSent } from './sent-texts';
import { expectSettled, runUndisturbed } from './settled-view';

const LATENCY = 300;
/** Time enough for a reader to cancel. */
const CANCELLED_LATENCY = 10_000;
/** For each way to end. */
const TIMES = extent({ quick: 1, long: 5 });
const site = startSite({ latencyMs: LATENCY });

/** What is kept in the library, as it is stored. */
async function keptIn(browser: Driver): Promise<string> {
  const library = await openLibrary(browser, 1);
  const stored = await library.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('diptych-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: database } = opening;
          const all = database.transaction('articles').objectStore('articles').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
  await library.close();
  return stored;
}

const doneIn = async (view: Page) =>
  (await shownPairs(view)).filter(({ state }) => state === 'done').map(({ original }) => original.trim());

inBrowsers(
  'the browser, ended in the middle of a job',
  (browser, restart) => {
    const open = async (path: string) => {
      const page = await browser().newPage(`${site.demo.origin}${path}`);
      const view = await browser().openView('reader', await page.tabId());
      const close = async () => {
        await view.close();
        await page.close();
      };
      return { view, close };
    };

    test(`keeps what was paid for, the library and the settings, and nothing of the session (seed ${SEED})`, {
      timeout: 1_800_000,
    }, async () => {
      await freshReader(browser(), site.server.address, {
        reading: { ...DEFAULT_READING, theme: 'sepia', isSwapped: true },
      });
      const first = await open('/it/faro');
      await jobState(first.view, 'done');
      await keep(first.view);
      await first.close();
      const kept = await keptIn(browser());
      expect(kept).toContain('Il vecchio faro');

      const second = await open('/it/lungo-60');
      const usual = await runUndisturbed(second.view, await second.view.address());
      await second.close();

      for (const how of ['closed', 'killed'] as const) {
        for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
          await clearCache(browser());
          // Of one page the reader wants nothing more sent in this session.
          site.server.setLatency(CANCELLED_LATENCY);
          const cancelled = await open('/it/sale');
          await cancelled.view.click('footer .link');
          await jobState(cancelled.view, 'cancelled');
          site.server.setLatency(LATENCY);

          const from = site.server.requests.length;
          const begun = performance.now();
          const { view } = await open('/it/lungo-60');
          await sleep(Math.max(0, begun + moment * usual.milliseconds - performance.now()));
          const done = await doneIn(view);
          const strike = { from: performance.now(), to: 0 };
          await restart(how);
          strike.to = performance.now();

          const between = site.server.requests.length;
          const again = await open('/it/lungo-60');
          await expectSettled(again.view, usual);
          await again.close();
          expect(sentForNothing(site.server, { from, latency: LATENCY, strikes: [strike] })).toEqual([]);
          const sent = new Set(textsSent(site.server, between).map((text) => text.trim()));
          expect(done.filter((text) => sent.has(text))).toEqual([]);
          expect(await keptIn(browser())).toBe(kept);
          const wanted = await open('/it/sale');
          await jobState(wanted.view, 'done');
          await wanted.close();
        }
      }
    });
  },
  { isProfileKept: true },
);
