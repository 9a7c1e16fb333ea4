import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { getChromium, getWindowTools } from '../../tools/browsers';
import { agreeTo, beReader, madeBy, offersShown, startModelSite } from './flows/model-flow';
import { giveBack } from './flows/options-flow';
import { pageSource, shownTranslations, translationsStand } from './flows/overlay-flow';
import { selectIn, shownPanels } from './flows/selection-flow';
import { pickInMenu, sitesTranslatedAlways, storedSites } from './flows/site-flow';
import { errorShown, jobState, press, shownPairs, type View } from './flows/translation-flow';
import { TARGET_GONE } from './harness/chromium-target';
import type { Driver } from './harness/driver';
import { builtExtension } from './harness/extension-files';
import { inBrowsers } from './harness/in-browsers';
import { openShippedWindow, type ShippedWindow } from './harness/shipped-window';

const site = startModelSite();
const HEADLINE = 'Il vecchio faro torna ad accendersi dopo ventitré anni';
const HEADLINE_BY_FIXTURE = 'The old lighthouse returns to light up after twenty-three years';
/** In the window's name. */
const TITLE = 'Il vecchio faro';

/** As after the installation, but for the address of the server, which is different at every run. */
function installed(): Partial<Settings> {
  const libretranslate = { address: site.server.address };
  return { engines: { ...DEFAULT_SETTINGS.engines, libretranslate } };
}

function grantedOrigins(browser: Driver): Promise<string[]> {
  return browser.inExtension(async () => (await chrome.permissions.getAll()).origins ?? []);
}

/** How many texts the server was asked to translate. That it is looked for tells it nothing of the reader's. */
function textsSent(): number {
  return site.server.requests.reduce((sum, { items }) => sum + items, 0);
}

/** A page that nobody invited the extension to is closed to it. */
async function expectNoAccess(browser: Driver): Promise<void> {
  const sent = site.server.requests.length;
  const page = await browser.newPage(`${site.demo.origin}/it/faro`);
  const before = await pageSource(page);
  const tabId = await page.tabId();
  const refusal = await browser.inExtension(
    (tab) =>
      chrome.scripting
        .executeScript({ target: { tabId: tab }, func: () => document.title })
        .then(String, (error: Error) => error.message),
    tabId,
  );
  expect(refusal).toMatch(/permission|cannot access/i);
  const known = await browser.inExtension(async (tab) => {
    const { url, title } = await chrome.tabs.get(tab);
    return [url, title];
  }, tabId);
  expect(known.filter(Boolean)).toEqual([]);
  const reader = await browser.openView('reader', tabId);
  expect(await errorShown(reader, 'page-not-allowed')).toContain('toolbar button there to invite it');
  expect(await shownPairs(reader)).toEqual([]);
  expect(await pageSource(page)).toBe(before);
  expect(site.server.requests.length).toBe(sent);
  await reader.close();
  await page.close();
}

async function headlineOf(view: View): Promise<string> {
  return view.waitFor(() => document.querySelector('[data-pair] h1')?.textContent);
}

describe('the shipped build in Chromium, in a real window', () => {
  let shipped: ShippedWindow;
  let missing = '';

  beforeAll(async () => {
    const [chromium, tools] = [await getChromium(), await getWindowTools()];
    if ('missing' in chromium) missing = chromium.missing;
    else if ('missing' in tools) missing = tools.missing;
    else {
      const extension = builtExtension('chromium', 'shipped');
      shipped = await openShippedWindow({ extension, executable: chromium.found }, tools.found);
    }
  });
  beforeEach(({ skip }) => skip(missing !== '', missing));
  afterEach(async () => {
    if (!missing) expect(await shipped.driver.takeProblems()).toEqual([]);
  });
  afterAll(() => shipped?.close());

  /**
   * After a click that makes the browser ask for a permission, which closes the popup: these keys in the prompt.
   * It has Deny in focus and Allow after it, and is deaf at first.
   */
  const answerAfter = async (popup: View, click: Promise<void>, keys: string[]) => {
    await click.catch((error: Error) => {
      if (error.message !== TARGET_GONE) throw error;
    });
    await expect.poll(() => popup.evaluate(() => true).catch(() => false)).toBe(false);
    await sleep(1200);
    for (const key of keys) await shipped.press(TITLE, key);
  };
  const openPopup = async () => {
    await shipped.press(TITLE, 'alt+shift+d');
    return shipped.popup();
  };

  test('sees nothing of a page without being invited to it', async () => {
    await shipped.driver.setSettings(installed());
    await expectNoAccess(shipped.driver);
  });

  test('reads the page by its key, and translates when the reader allows the server', async () => {
    await shipped.driver.setSettings(installed());
    const sent = textsSent();
    const page = await shipped.driver.newPage(`${site.demo.origin}/it/faro`);
    let popup = await openPopup();
    expect(await headlineOf(popup)).toBe(HEADLINE);
    expect(await offersShown(popup)).toContain('libretranslate');
    await answerAfter(popup, agreeTo(popup, 'libretranslate'), ['Return']);
    expect(await grantedOrigins(shipped.driver)).not.toContain('http://127.0.0.1/*');
    expect(textsSent()).toBe(sent);

    await page.tabId();
    popup = await openPopup();
    expect(await errorShown(popup, 'engine-not-allowed')).toContain('http://127.0.0.1');
    expect(await headlineOf(popup)).toBe(HEADLINE);
    await answerAfter(popup, press(popup, 'Allow'), ['Tab', 'Return']);
    await expect.poll(() => grantedOrigins(shipped.driver)).toContain('http://127.0.0.1/*');

    await page.tabId();
    popup = await openPopup();
    await jobState(popup, 'done');
    const [first] = await shownPairs(popup);
    expect(first).toMatchObject({ original: HEADLINE, translation: HEADLINE.toUpperCase() });
    expect(await grantedOrigins(shipped.driver)).not.toContain('http://localhost/*');
    await page.close();
  });

  test('shows the translation in the page by its key, and takes it away again', async () => {
    // The server was allowed in the test before.
    const page = await shipped.driver.newPage(`${site.demo.origin}/it/faro`);
    const before = await pageSource(page);
    await shipped.press(TITLE, 'alt+shift+o');
    await translationsStand(page, 5);
    const [first] = await shownTranslations(shipped.driver, await page.tabId());
    expect(first?.text).toBe(HEADLINE.toUpperCase());
    await page.tabId();
    await shipped.press(TITLE, 'alt+shift+o');
    await page.waitFor(() => document.querySelector('[data-diptych]') === null);
    expect(await pageSource(page)).toBe(before);
    await page.close();
  });

  test('shows the translation of all of a page without an article by the same key', async () => {
    const page = await shipped.driver.newPage(`${site.demo.origin}/it/cerca`);
    const before = await pageSource(page);
    await shipped.press('Hai cercato', 'alt+shift+o');
    await translationsStand(page, 5);
    const problem = await shipped.driver.inExtension(
      (tabId) => chrome.action.getBadgeText({ tabId }),
      await page.tabId(),
    );
    expect(problem).toBe('');
    await page.tabId();
    await shipped.press('Hai cercato', 'alt+shift+o');
    await page.waitFor(() => document.querySelector('[data-diptych]') === null);
    expect(await pageSource(page)).toBe(before);
    await page.close();
  });

  test('translates what is selected by its key, and from the menu of the selection', async () => {
    const page = await shipped.driver.newPage(`${site.demo.origin}/it/faro`);
    await selectIn(page, '.entry-content', 'lavoro più difficile');
    const before = await pageSource(page);
    const tabId = await page.tabId();
    const translations = async () => (await shownPanels(shipped.driver, tabId)).map(({ text }) => text);
    const close = async () => {
      await page.tabId();
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('[data-diptych]') === null);
      expect(await pageSource(page)).toBe(before);
    };
    await shipped.press(TITLE, 'alt+shift+s');
    await expect.poll(translations).toEqual([['LAVORO PIÙ DIFFICILE']]);
    await close();

    // The last item of the menu is the browser's own, to inspect the page.
    await shipped.press(TITLE, 'shift+F10');
    await sleep(500);
    for (const key of ['Up', 'Up', 'Return']) await shipped.press(TITLE, key);
    await expect.poll(translations).toEqual([['LAVORO PIÙ DIFFICILE']]);
    await close();
    await page.close();
  });

  test('translates on this device when the reader agrees to a model', async () => {
    // The host that the models come from was allowed before: Chrome would not ask twice, even had it been taken back.
    await beReader(shipped.driver, { catalogue: await site.newCatalogue() });
    const page = await shipped.driver.newPage(`${site.demo.origin}/it/faro`);
    const popup = await openPopup();
    await agreeTo(popup, 'bergamot');
    expect(await madeBy(popup)).toEqual(['bergamot']);
    expect((await shownPairs(popup))[0]?.translation).toBe(HEADLINE_BY_FIXTURE);
    await page.close();
  });

  test('translates a site always once the browser lets it in, and keeps no rule where that is refused, nor anything in its pages once it is never to be', async () => {
    const page = await shipped.driver.newPage(`${site.demo.origin}/it/faro`);
    const chooseAlways = async (keys: string[]) => {
      await page.tabId();
      const popup = await openPopup();
      await jobState(popup, 'done');
      await answerAfter(popup, pickInMenu(popup, 'always'), keys);
    };
    await chooseAlways(['Return']);
    expect(await storedSites(shipped.driver)).toEqual({});
    expect(await sitesTranslatedAlways(shipped.driver)).toEqual([]);

    await chooseAlways(['Tab', 'Return']);
    const here = 'http://localhost/*';
    await expect.poll(() => storedSites(shipped.driver)).toEqual({ [here]: { when: 'always' } });
    await expect.poll(() => sitesTranslatedAlways(shipped.driver)).toEqual([here]);
    await page.goto(`${site.demo.origin}/it/sale`);
    await translationsStand(page, 5);

    const front = await shipped.driver.newPage(`${site.demo.origin}/it/faro`);
    await translationsStand(front, 5);
    const popup = await openPopup();
    await jobState(popup, 'done');
    await pickInMenu(popup, 'never');
    for (const left of [front, page]) {
      await left.waitFor(() => document.querySelector('[data-diptych]') === null);
    }
    expect(await storedSites(shipped.driver)).toEqual({ [here]: { when: 'never' } });
    await front.close();
    await page.close();
  });

  test('gives back in the settings what was allowed', async () => {
    const options = await shipped.driver.openView('options');
    expect(await giveBack(options, 'http://127.0.0.1/*')).toContain('The server of LibreTranslate');
    expect(await grantedOrigins(shipped.driver)).not.toContain('http://127.0.0.1/*');
  });
});

inBrowsers<'firefox'>(
  'the shipped build',
  (browser) => {
    test('sees nothing of a page without being invited to it', async () => {
      await browser().setSettings(installed());
      await expectNoAccess(browser());
    });

    test('reads the page its button was clicked on, and translates when the reader allows the server', async () => {
      await browser().setSettings(installed());
      const sent = textsSent();
      const page = await browser().newPage(`${site.demo.origin}/it/faro`);
      const tabId = await page.tabId();
      await browser().clickToolbarButton(page);
      const inPopup = (selector: string) =>
        browser().inPopup((wanted) => document.querySelector(wanted)?.textContent, selector);
      await expect.poll(() => inPopup('[data-pair] h1'), { timeout: 20_000 }).toBe(HEADLINE);
      // Said only after the servers of this machine have been looked for.
      await expect
        .poll(() => inPopup('[data-error="engine-not-chosen"]'), { timeout: 20_000 })
        .toContain('Nothing has been sent');
      expect(textsSent()).toBe(sent);

      // Where a real click can be made: what asks for permissions has to be one.
      const reader = await browser().openView('reader', tabId);
      expect(await headlineOf(reader)).toBe(HEADLINE);
      await agreeTo(reader, 'libretranslate');
      await jobState(reader, 'done');
      expect((await shownPairs(reader))[0]?.translation).toBe(HEADLINE.toUpperCase());
      expect(await grantedOrigins(browser())).not.toContain('http://localhost/*');

      const before = await pageSource(page);
      await press(reader, 'Show in page');
      await translationsStand(page, 5);
      await press(reader, 'Show original in page');
      await page.waitFor(() => document.querySelector('[data-diptych]') === null);
      expect(await pageSource(page)).toBe(before);
      await reader.close();
      await page.close();
    });

    test('translates on this device when the reader agrees to a model and its host', async () => {
      await browser().inExtension(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
      await beReader(browser(), { catalogue: await site.newCatalogue() });
      const page = await browser().newPage(`${site.demo.origin}/it/faro`);
      await browser().clickToolbarButton(page);
      const reader = await browser().openView('reader', await page.tabId());
      await agreeTo(reader, 'bergamot');
      expect(await madeBy(reader)).toEqual(['bergamot']);
      expect((await shownPairs(reader))[0]?.translation).toBe(HEADLINE_BY_FIXTURE);
      await reader.close();
      await page.close();
    });
  },
  { only: ['firefox'], build: 'shipped' },
);
