import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { startApertiumServer } from '../servers/apertium';
import type { LoopbackServer } from '../servers/loopback-server';
import { shownTranslations, toggleOverlay, translationsStand } from './flows/overlay-flow';
import {
  pickInMenu,
  sitesTranslatedAlways,
  spyOnOverlay,
  storedSites,
  toldDisplays,
} from './flows/site-flow';
import { errorShown, freshReader, jobState, press, readerOfTwo, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();
let apertium: LoopbackServer;
beforeAll(async () => {
  apertium = await startApertiumServer();
});
afterAll(() => apertium.close());

/** The site of the demo pages, and the same pages as another site. */
const HERE = 'http://localhost/*';
const elsewhere = () => site.demo.origin.replace('localhost', '127.0.0.1');
/** Longer than a page takes to be translated by itself. */
const TRANSLATED_MS = 2500;

inBrowsersAlike('what is chosen for a site', (browser) => {
  let page: Page;
  let tabId: number;
  let view: Page;

  const open = async (address: string) => {
    page = await browser().newPage(address);
    tabId = await page.tabId();
    view = await browser().openView('popup', tabId);
  };
  const setRule = async (rule: (typeof DEFAULT_SETTINGS)['sites'][string]) => {
    await browser().setSettings({
      engine: 'libretranslate',
      engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: site.server.address } },
      sites: { [HERE]: rule },
    });
    await expect.poll(() => sitesTranslatedAlways(browser())).toEqual(rule.when === 'always' ? [HERE] : []);
  };
  const hosts = () => page.evaluate(() => document.querySelectorAll('[data-diptych]').length);

  beforeEach(() => freshReader(browser(), site.server.address));
  afterEach(async () => {
    await view.close();
    await page.close();
  });

  test('is how its translations are shown, and reaches those that are shown', async () => {
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'done');
    await spyOnOverlay(browser(), tabId);
    await pickInMenu(view, 'beside');
    await expect.poll(() => storedSites(browser())).toEqual({ [HERE]: { when: 'ask', mode: 'beside' } });
    expect(await toldDisplays(browser(), tabId)).toEqual([]);
    await press(view, 'Show in page');
    await expect.poll(() => toldDisplays(browser(), tabId)).toEqual([{ mode: 'beside', scope: 'article' }]);
    await pickInMenu(view, 'hover');
    await pickInMenu(view, 'page');
    await expect
      .poll(async () => (await toldDisplays(browser(), tabId)).at(-1))
      .toEqual({ mode: 'hover', scope: 'page' });

    await page.goto(`${site.demo.origin}/it/faro`);
    await spyOnOverlay(browser(), tabId);
    await toggleOverlay(browser(), tabId);
    expect(await toldDisplays(browser(), tabId)).toEqual([{ mode: 'hover', scope: 'page' }]);
    await page.goto(`${elsewhere()}/it/faro`);
    await spyOnOverlay(browser(), tabId);
    await toggleOverlay(browser(), tabId);
    expect(await toldDisplays(browser(), tabId)).toEqual([{ mode: 'under', scope: 'article' }]);
  });

  test('may be how all are shown', async () => {
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'done');
    await pickInMenu(view, 'instead');
    await press(view, 'Use this everywhere');
    await expect.poll(() => storedSites(browser())).toEqual({});
    await page.goto(`${elsewhere()}/it/faro`);
    await spyOnOverlay(browser(), tabId);
    await toggleOverlay(browser(), tabId);
    expect(await toldDisplays(browser(), tabId)).toEqual([{ mode: 'instead', scope: 'article' }]);
  });

  test('is for this time the whole page, where there is no article', async () => {
    await open(`${site.demo.origin}/it/cerca`);
    await errorShown(view, 'page-is-listing');
    await spyOnOverlay(browser(), tabId);
    await press(view, 'Translate this page');
    await expect.poll(() => toldDisplays(browser(), tabId)).toEqual([{ mode: 'under', scope: 'page' }]);
    expect(await storedSites(browser())).toEqual({});
  });

  test('is that its pages are translated by themselves, until it is taken back', async () => {
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'done');
    await pickInMenu(view, 'always');
    await expect.poll(() => sitesTranslatedAlways(browser())).toEqual([HERE]);
    await translationsStand(page, 5);
    await page.goto(`${site.demo.origin}/it/faro`);
    await translationsStand(page, 5);
    await page.goto(`${elsewhere()}/it/faro`);
    await new Promise((resolve) => setTimeout(resolve, TRANSLATED_MS));
    expect(await hosts()).toBe(0);

    const options = await browser().openView('options');
    const summary = `[data-site="${HERE}"] summary`;
    await options.waitFor((wanted) => document.querySelector(wanted), [summary]);
    await options.click('[aria-label="Remove what was chosen for http://localhost"]');
    await expect.poll(() => sitesTranslatedAlways(browser())).toEqual([]);
    await options.close();
    await page.goto(`${site.demo.origin}/it/sale`);
    await new Promise((resolve) => setTimeout(resolve, TRANSLATED_MS));
    expect(await hosts()).toBe(0);
  });

  test('wakes the background for a page that is translated by itself', async () => {
    await setRule({ when: 'always' });
    await browser().stopBackground();
    await open(`${site.demo.origin}/it/sale`);
    await translationsStand(page, 5);
    await jobState(view, 'done');
  });

  test('leaves pages alone that are in the reader’s own language', async () => {
    await setRule({ when: 'always' });
    await open(`${site.demo.origin}/en/tide`);
    await errorShown(view, 'same-language');
    await page.tabId();
    await new Promise((resolve) => setTimeout(resolve, TRANSLATED_MS));
    expect((await shownTranslations(browser(), tabId)).map(({ text }) => text)).toEqual([]);
  });

  test('is that nothing of it is sent but by an express word', async () => {
    await setRule({ when: 'never' });
    const before = site.server.requests.length;
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'cancelled');
    const notice = await view.waitFor(() => document.querySelector('[data-rule="never"]')?.textContent);
    expect(notice).toContain('You chose never to translate http://localhost.');
    expect(site.server.requests.length).toBe(before);
    await press(view, 'Translate this once');
    await jobState(view, 'done');
    expect(site.server.requests.length).toBeGreaterThan(before);
    await page.goto(`${site.demo.origin}/it/faro`);
    await view.reload();
    await jobState(view, 'cancelled');
    await press(view, 'Translate here again when I ask');
    await jobState(view, 'done');
    expect(await storedSites(browser())).toEqual({});
  });

  test('is not what the keyboard passes over', async () => {
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'done');
    await view.click('.split .chip');
    await view.evaluate(() => document.querySelector<HTMLElement>('input[value="ask"]')?.focus());
    const focused = () => view.evaluate(() => (document.activeElement as HTMLInputElement).value);
    const isChecked = (value: string) =>
      view.evaluate(
        (wanted) => document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)?.checked,
        value,
      );
    for (const value of ['never', 'always', 'ask', 'never']) {
      await view.press('ArrowDown');
      expect(await focused()).toBe(value);
      expect(await isChecked('ask')).toBe(true);
    }
    expect(await storedSites(browser())).toEqual({});
    await view.press('Space');
    await expect.poll(() => storedSites(browser())).toEqual({ [HERE]: { when: 'never' } });
    expect(await isChecked('never')).toBe(true);
  });

  test('is that nothing more of it is sent while its translation is shown, here and in other tabs', async () => {
    await setRule({ when: 'always' });
    const other = await browser().newPage(`${site.demo.origin}/it/lungo-400`);
    const otherId = await other.tabId();
    await translationsStand(other, 3);
    await open(`${site.demo.origin}/it/sale`);
    await translationsStand(page, 5);
    await jobState(view, 'done');
    /** To a part of the long page, in front; how much had been sent before. */
    const readAt = async (part: number) => {
      await other.tabId();
      const sent = site.server.requests.length;
      await other.evaluate(
        (share) => scrollTo({ top: document.body.scrollHeight * share, behavior: 'instant' }),
        part,
      );
      return sent;
    };
    const sentFirst = await readAt(0.4);
    await expect.poll(() => site.server.requests.length).toBeGreaterThan(sentFirst);
    await view.tabId();
    await pickInMenu(view, 'never');
    for (const shown of [page, other]) {
      await shown.waitFor(() => document.querySelector('[data-diptych]') === null);
    }
    await expect.poll(() => sitesTranslatedAlways(browser())).toEqual([]);
    const sent = await readAt(0.8);
    await new Promise((resolve) => setTimeout(resolve, TRANSLATED_MS));
    expect(site.server.requests.length).toBe(sent);
    expect(await hosts()).toBe(0);

    await toggleOverlay(browser(), otherId);
    await translationsStand(other, 3);
    await other.close();
  });

  test('does not keep a page from being translated that the reader asks for after all', async () => {
    await setRule({ when: 'never' });
    const before = site.server.requests.length;
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'cancelled');
    expect(site.server.requests.length).toBe(before);
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, 5);
    await toggleOverlay(browser(), tabId);
  });

  test('is that pages of it are translated by themselves which come without being loaded, or late', async () => {
    await setRule({ when: 'always' });
    await open(`${site.demo.origin}/it/cerca`);
    await errorShown(view, 'page-is-listing');
    await page.tabId();
    await page.evaluate(async () => {
      const text = await (await fetch('/it/sale')).text();
      history.pushState(null, '', '/it/sale');
      // As a site that has to fetch what it shows.
      await new Promise((resolve) => setTimeout(resolve, 700));
      document.body.replaceWith(new DOMParser().parseFromString(text, 'text/html').body);
    });
    await translationsStand(page, 5);
    await toggleOverlay(browser(), tabId);
    await page.evaluate(() => history.pushState(null, '', '/it/sale-2'));
    await new Promise((resolve) => setTimeout(resolve, TRANSLATED_MS));
    expect(await hosts()).toBe(0);
  });

  test('is who translates it', async () => {
    await readerOfTwo(browser(), site.server.address, apertium.address);
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'done');
    const engines = () =>
      view.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>('[data-pair]')].map(({ dataset }) => dataset.engine),
        ),
      ]);
    expect(await engines()).toEqual(['libretranslate']);
    await view.click('.split .chip');
    await view.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#site-engine');
      if (!select) throw new Error('There is no choice of an engine.');
      select.value = 'apertium';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await view.click('#site-engine + button');
    await expect.poll(engines, { timeout: 20_000 }).toEqual(['apertium']);
    await expect.poll(() => storedSites(browser())).toEqual({ [HERE]: { when: 'ask', engine: 'apertium' } });
    await page.goto(`${elsewhere()}/it/sale`);
    await view.reload();
    await jobState(view, 'done');
    expect(await engines()).toEqual(['libretranslate']);
  });
});
