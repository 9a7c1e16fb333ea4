import { afterEach, beforeEach, expect, test } from 'vitest';
import { selectIn, shownPanels, startPages, translateSelection } from './flows/selection-flow';
import { ITALIAN, SELECTION_PAGES } from './flows/selection-pages';
import { freshReader, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();
const DONE = { ok: true, value: null };

const pages = startPages({
  ...SELECTION_PAGES,
  '/open': { body: `<!doctype html><html lang="it"><title>Mare</title><p id="text">${ITALIAN}</p>` },
});

inBrowsers('the panel of a selection', (browser) => {
  let page: Page;
  let tabId: number;

  const open = async (address: string) => {
    page = await browser().newPage(address);
    tabId = await page.tabId();
  };
  const panel = async () => (await shownPanels(browser(), tabId))[0];

  beforeEach(() => freshReader(browser(), site.server.address));
  afterEach(async () => {
    site.server.setFault();
    await page.close();
  });

  test('tries again at another place of its page, and says so where its text is not known any more', async () => {
    await open(`${pages.origin}/strict`);
    await selectIn(page, '#text');
    const fail = () => site.server.setFault({ kind: 'status', status: 400, message: 'No.' });
    const goTo = (address: string) =>
      page.evaluate((url) => {
        history.pushState(null, '', url);
      }, address);
    const tryAgain = async () => {
      await page.tabId();
      await page.press('Tab');
      await page.press('Enter');
    };
    fail();
    expect(await translateSelection(browser(), tabId)).toEqual(DONE);
    await goTo('#mare');
    site.server.setFault();
    await tryAgain();
    await expect.poll(async () => (await panel())?.text).toEqual([ITALIAN.toUpperCase()]);

    fail();
    await selectIn(page, '#text', 'calmo quella');
    expect(await translateSelection(browser(), tabId)).toEqual(DONE);
    expect(await panel()).toMatchObject({ buttons: ['Try again', 'Close'] });
    await goTo('/altro');
    await tryAgain();
    await expect
      .poll(async () => (await panel())?.notes)
      .toEqual(['This text cannot be tried again here. Select it once more in the page.']);
    expect(await panel()).toMatchObject({ buttons: ['Close'], isWaiting: false });
  });
});

// Firefox's pages have no focus while the test speaks to the extension.
inBrowsers<'chromium'>(
  'an old selection',
  (browser) => {
    beforeEach(() => freshReader(browser(), site.server.address));

    test('is not translated where the reader is in a frame that nobody may look into', async () => {
      const page = await browser().newPage(`${pages.origin}/open`);
      const tabId = await page.tabId();
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = location.href.replace('//localhost', '//elsewhere.localhost');
        document.body.append(frame);
      });
      await page.click('iframe');
      await selectIn(page, '#text');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
      const sent = site.server.requests.length;
      const answer = await translateSelection(browser(), tabId);
      expect(answer).toEqual({ ok: false, error: { kind: 'page-not-allowed' } });
      expect(await shownPanels(browser(), tabId)).toEqual([]);
      expect(site.server.requests.length).toBe(sent);
      await page.close();
    });
  },
  { only: ['chromium'] },
);
