import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageSource, shownTranslations, toggleOverlay, translationsStand } from './flows/overlay-flow';
import { freshReader, startSite } from './flows/translation-flow';
import type { Driver, Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

/** A page whose overlay has lost its extension to a newer version. */
function outdated(browser: () => Driver) {
  const state = {} as { page: Page; tabId: number; before: string };
  beforeEach(async () => {
    await freshReader(browser(), site.server.address);
    state.page = await browser().newPage(`${site.demo.origin}/it/faro`);
    state.tabId = await state.page.tabId();
    state.before = await pageSource(state.page);
    await toggleOverlay(browser(), state.tabId);
    await translationsStand(state.page, 5);
    await browser().updateExtension();
  });
  afterEach(() => state.page.close());
  return state;
}

// Firefox ends the scripts of the old version without a word to them: no port is told and no timer comes any more.
inBrowsers(
  'an overlay whose extension was updated',
  (browser) => {
    const state = outdated(browser);
    test('takes itself away', async () => {
      await state.page.waitFor(() => document.querySelector('[data-diptych]') === null, [], {
        what: 'the overlay to take itself away',
      });
      expect(await pageSource(state.page)).toBe(state.before);
    });
  },
  { only: ['chromium'] },
);

inBrowsers('the overlay of a new version', (browser) => {
  const state = outdated(browser);
  test('leaves nothing of the old one in the page', async () => {
    expect(await toggleOverlay(browser(), state.tabId)).toMatchObject({ ok: true, value: { shown: true } });
    await translationsStand(state.page, 5);
    const shown = await shownTranslations(browser(), state.tabId);
    const texts = shown.filter(({ isVisible }) => isVisible).map(({ text }) => text);
    expect(texts.every((text) => /\p{L}/u.test(text))).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
    await toggleOverlay(browser(), state.tabId);
    expect(await pageSource(state.page)).toBe(state.before);
  });
});
