import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApertiumServer } from '../servers/apertium';
import type { LoopbackServer } from '../servers/loopback-server';
import { jobState, readerOfTwo, startSite } from './flows/translation-flow';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();
/** Opens and closes the opinions, among what can be done with the sentence. */
const BUTTON = '.row-actions button[aria-expanded]';
let other: LoopbackServer;
beforeAll(async () => {
  other = await startApertiumServer();
});
afterAll(() => other?.close());

inBrowsersAlike('a second opinion', (browser) => {
  test('is asked of another engine that is set up, beside the translation turned back', async () => {
    await readerOfTwo(browser(), site.server.address, other.address);
    const page = await browser().newPage(`${site.demo.origin}/it/faro`);
    const view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    await view.evaluate(() => document.querySelector<HTMLElement>('[data-pair]')?.focus());
    await view.press('Enter');
    await view.click(BUTTON);
    const opinions = await view.waitFor(
      () => {
        const rows = [...document.querySelectorAll('[data-marked="true"] .opinion')];
        const texts = rows.map(
          (row) => row.querySelector('.opinion-text, .opinion-error')?.textContent ?? '',
        );
        return rows.length === 2 && texts.every(Boolean)
          ? rows.map(
              (row, at) =>
                `${row.getAttribute('data-opinion')} ${row.getAttribute('data-engine')}: ${texts[at]}`,
            )
          : undefined;
      },
      [],
      { what: 'both opinions' },
    );
    expect(opinions).toEqual([
      'other apertium: IL VECCHIO FARO TORNA AD ACCENDERSI DOPO VENTITRÉ ANNI',
      'back libretranslate: IL VECCHIO FARO TORNA AD ACCENDERSI DOPO VENTITRÉ ANNI',
    ]);
    await view.click(BUTTON);
    expect(await view.evaluate(() => document.querySelector('.opinions') === null)).toBe(true);
    await view.close();
    await page.close();
  });
});
