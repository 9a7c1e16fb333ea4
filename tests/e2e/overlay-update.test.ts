import { expect, test } from 'vitest';
import { pageSource, shownTranslations, toggleOverlay, translationsStand } from './flows/overlay-flow';
import { freshReader, startSite } from './flows/translation-flow';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

inBrowsers('an overlay whose extension is updated under it', (browser) => {
  test('takes itself away, and the new version can be shown in the same page', async () => {
    await freshReader(browser(), site.server.address);
    const page = await browser().newPage(`${site.demo.origin}/it/faro`);
    const tabId = await page.tabId();
    const before = await pageSource(page);
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, 5);
    await browser().updateExtension();
    await page.waitFor(() => document.querySelector('[data-diptych]') === null, [], {
      what: 'the overlay to take itself away',
    });
    expect(await pageSource(page)).toBe(before);
    expect(await toggleOverlay(browser(), tabId)).toMatchObject({ ok: true, value: { shown: true } });
    await translationsStand(page, 5);
    const [first] = await shownTranslations(browser(), tabId);
    expect(first?.text).toMatch(/\p{L}/u);
    await toggleOverlay(browser(), tabId);
    expect(await pageSource(page)).toBe(before);
    await page.close();
  });
});
