import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { extent } from '../extent';
import { toggleBehind } from './flows/overlay-flow';
import {
  goToEnd,
  type RealPages,
  serveRealPages,
  takeNote,
  translationsSettle,
  whatChanged,
} from './flows/restore-flow';
import { startSite } from './flows/translation-flow';
import type { Control } from './harness/control';
import type { Driver, Page } from './harness/driver';
import { inBrowsers, inBrowsersAlike } from './harness/in-browsers';

const evalFolder = process.env.DIPTYCH_EVAL;
/** Pages that are looked at side by side. */
const WINDOWS = 4;
const CYCLES = 20;
/** Each so many pages. */
const SAMPLE = extent({ quick: 12, long: 1 });
/** Where a browser has one window, fewer have to do. */
const SMALL_SAMPLE = extent({ quick: 60, long: 20 });
const LEAST_PAGES = extent({ quick: 25, long: 300 });

const site = startSite();
const real: { many?: RealPages; few?: RealPages } = {};
beforeAll(async () => {
  if (!evalFolder) return;
  real.many = await serveRealPages(evalFolder, SAMPLE);
  real.few = await serveRealPages(evalFolder, SMALL_SAMPLE);
});
afterAll(async () => {
  await real.many?.close();
  await real.few?.close();
});

/** Most of the pages are in English: into a language that none of them is in, and that is written the other way. */
function readArabic(browser: Driver): Promise<void> {
  return browser.setSettings({
    targetLanguage: 'ar',
    engine: 'libretranslate',
    engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: site.server.address } },
  });
}

/** Looks at pages until there are none left. */
class Restorer {
  translated = 0;
  visited = 0;
  /** What is not as it was, letter for letter. */
  readonly changed: string[] = [];
  /** Pages at another place than before. */
  readonly displaced = new Set<string>();

  constructor(
    private readonly control: Control,
    private readonly pages: { address: string; name: string }[],
  ) {}

  async run(page: Page, tabId: number): Promise<void> {
    for (let next = this.pages.shift(); next; next = this.pages.shift()) {
      const name = next.name;
      const fault = (what: string) => {
        if (what.startsWith('place')) this.displaced.add(name);
        else this.changed.push(`${name}: ${what}`);
      };
      this.visited += 1;
      await page.goto(next.address);
      await takeNote(this.control, tabId);
      let shown = 0;
      if (await this.toggled(tabId, true)) {
        shown += await translationsSettle(this.control, tabId);
        await this.toggled(tabId, false);
      }
      for (const change of await whatChanged(this.control, tabId, false)) fault(change);
      if (!(await this.toggled(tabId, true))) continue;
      await goToEnd(this.control, tabId);
      shown += await translationsSettle(this.control, tabId);
      if (shown > 0) this.translated += 1;
      await goToEnd(this.control, tabId);
      await this.toggled(tabId, false);
      for (const change of await whatChanged(this.control, tabId, true)) fault(change);
    }
  }

  /** True where it became so: a page may have no article. */
  private async toggled(tabId: number, shown: boolean): Promise<boolean> {
    const answer = (await toggleBehind(this.control, tabId)) as { ok: boolean; value?: { shown: boolean } };
    return answer.ok && answer.value?.shown === shown;
  }
}

inBrowsers<'chromium'>(
  'real pages, shown and taken back',
  (browser) => {
    test('are what they were, as many as there are', { timeout: 600_000 }, async ({ skip }) => {
      const { pages } = real.many ?? skip('DIPTYCH_EVAL is not set: there are no real pages.');
      await readArabic(browser());
      const count = pages.length;
      const restorer = new Restorer(await browser().openControl(), [...pages]);
      const windows: Page[] = [];
      for (let each = 0; each < WINDOWS; each += 1) windows.push(await browser().newWindow());
      await Promise.all(windows.map(async (page) => restorer.run(page, await page.tabId())));
      for (const page of windows) await page.close();
      // What the pages themselves want to load and may not is written to the console.
      await browser().takeProblems();
      expect(restorer.changed).toEqual([]);
      expect([...restorer.displaced]).toEqual([]);
      expect(count).toBeGreaterThan(LEAST_PAGES);
      expect(restorer.translated).toBeGreaterThan(count * 0.8);
    });
  },
  { only: ['chromium'] },
);

inBrowsers<'firefox'>(
  'some real pages, shown and taken back',
  (browser) => {
    test('are what they were', { timeout: 300_000 }, async ({ skip }) => {
      const { pages } = real.few ?? skip('DIPTYCH_EVAL is not set: there are no real pages.');
      await readArabic(browser());
      const count = pages.length;
      const restorer = new Restorer(await browser().openControl(), [...pages]);
      const page = await browser().newPage();
      await restorer.run(page, await page.tabId());
      await page.close();
      await browser().takeProblems();
      expect(restorer.changed).toEqual([]);
      // One of them goes elsewhere by itself, once it is laid out.
      expect(restorer.displaced.size).toBeLessThanOrEqual(1);
      // Of these few, Chromium finds four with nothing to translate or to be no article.
      expect(restorer.translated).toBeGreaterThan(count * 0.7);
    });
  },
  { only: ['firefox'] },
);

inBrowsersAlike('a page with the overlay switched on and off again and again', (browser) => {
  test(`is what it was after ${CYCLES} times`, async () => {
    await readArabic(browser());
    const control = await browser().openControl();
    const page = await browser().newPage(`${site.demo.origin}/it/faro`);
    const tabId = await page.tabId();
    await takeNote(control, tabId);
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await toggleBehind(control, tabId);
      // Sometimes it is taken back before anything has come.
      if (cycle % 4 !== 1) expect(await translationsSettle(control, tabId)).toBeGreaterThan(2);
      await toggleBehind(control, tabId);
      expect(await whatChanged(control, tabId, false), `cycle ${cycle + 1}`).toEqual([]);
    }
    await page.close();
    await control.close();
  });
});
