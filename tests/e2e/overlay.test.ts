import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import {
  pageSource,
  readToTheEnd,
  shownTranslations,
  toggleOverlay,
  translationsStand,
} from './flows/overlay-flow';
import { errorShown, freshReader, jobState, press, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();
/** Headline, paragraphs, quotation and list items of `/it/sale`, without the feed's boilerplate. */
const SALE_BLOCKS = 10;
const ON = { ok: true, value: { shown: true } };
const OFF = { ok: true, value: { shown: false } };

inBrowsers('the translation in the page', (browser) => {
  let page: Page;
  let tabId: number;

  const open = async (path: string) => {
    page = await browser().newPage(`${site.demo.origin}${path}`);
    tabId = await page.tabId();
    // All of a short article is near the screen, also once translations stand above.
    await page.resize(1280, 1200);
  };
  beforeEach(() => freshReader(browser(), site.server.address));
  afterEach(async () => {
    site.server.setLatency(0);
    await page.close();
  });

  test('is shown and taken away by the action of the popup', async () => {
    await open('/it/sale');
    const before = await pageSource(page);
    const view = await browser().openView('popup', tabId);
    await jobState(view, 'done');
    await press(view, 'Show in page');
    await translationsStand(page, SALE_BLOCKS);
    const shown = await shownTranslations(browser(), tabId);
    expect(shown).toHaveLength(SALE_BLOCKS);
    expect(shown[0]).toMatchObject({ lang: 'en', dir: 'ltr', isVisible: true });
    expect(shown[0]?.text).toBe('IL MAGAZZINO DEL SALE APRE LE PORTE ALLE SCUOLE');
    for (const { text, around, block } of shown) {
      // Some sentences of an element may be another block's.
      expect(around.toUpperCase().replace(/\s+/g, ' '), block).toContain(text.trim().slice(0, 40));
    }
    expect(new Set(shown.map(({ block }) => block)).size).toBe(shown.length);
    const links = shown.flatMap((translation) => translation.links);
    expect(links).toEqual([
      `${site.demo.origin}/it/cerca`,
      `${site.demo.origin}/it/mista`,
      `${site.demo.origin}/it/faro`,
    ]);
    await press(view, 'Show original in page');
    await page.waitFor(() => document.querySelector('[data-diptych]') === null);
    expect(await pageSource(page)).toBe(before);
    await press(view, 'Show in page');
    await translationsStand(page, SALE_BLOCKS);
    await view.close();
  });

  test('leaves pages of every make as they were', async () => {
    await open('/it/faro');
    for (const path of ['/it/faro', '/de/bruecke', '/ja/eki', '/it/mista', '/pl/latawce']) {
      await page.goto(`${site.demo.origin}${path}`);
      const before = await pageSource(page);
      expect(await toggleOverlay(browser(), tabId), path).toEqual(ON);
      await translationsStand(page, 5);
      expect(await pageSource(page), path).not.toBe(before);
      expect(await toggleOverlay(browser(), tabId), path).toEqual(OFF);
      expect(await pageSource(page), path).toBe(before);
    }
  });

  test('keeps the place, the focus and the selection of the reader', async () => {
    await open('/it/faro');
    await page.resize(1000, 700);
    const state = () =>
      page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('.entry-content > p')].find((candidate) =>
          candidate.textContent?.includes('lavoro più difficile'),
        );
        return {
          top: Math.round(paragraph?.getBoundingClientRect().top ?? Number.NaN),
          focus: document.activeElement?.textContent ?? '',
          selection: String(getSelection()),
        };
      });
    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.entry-content > p')];
      const here = paragraphs.find(({ textContent }) => textContent?.includes('lavoro più difficile'));
      const next = paragraphs.find(({ textContent }) => textContent?.includes('Da lunedì 7 febbraio'));
      if (!here?.firstChild || !next) throw new Error('The article has other paragraphs.');
      here.scrollIntoView({ behavior: 'instant' });
      next.querySelector('a')?.focus({ preventScroll: true });
      getSelection()?.setBaseAndExtent(here.firstChild, 3, here.firstChild, 22);
    });
    const [before, scrolled] = [await state(), await page.evaluate(() => scrollY)];
    expect(before).toMatchObject({ focus: 'Notte Buia', selection: 'lavoro più difficil' });
    expect(scrolled).toBeGreaterThan(300);

    await toggleOverlay(browser(), tabId);
    await translationsStand(page, 5);
    await page.waitFor((y) => scrollY > y + 20, [scrolled], { what: 'the page to follow its text' });
    expect(await state()).toEqual({ ...before, top: expect.closeTo(before.top, -0.5) });
    await toggleOverlay(browser(), tabId);
    await page.tabId();
    await page.waitFor((y) => Math.abs(scrollY - y) <= 1, [scrolled], {
      what: 'the page to be where it was',
    });
    expect(await state()).toEqual({ ...before, top: expect.closeTo(before.top, -0.5) });
  });

  test('is gone after a reload, and comes again when it is asked for', async () => {
    await open('/it/sale');
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, SALE_BLOCKS);
    await page.reload();
    const isShown = () =>
      browser().inExtension(
        (tab) => chrome.runtime.sendMessage({ name: 'overlay/state', input: { tabId: tab } }),
        tabId,
      );
    await expect.poll(isShown).toEqual({ shown: false });
    expect(await page.evaluate(() => document.querySelectorAll('[data-diptych]').length)).toBe(0);
    expect(await toggleOverlay(browser(), tabId)).toEqual(ON);
    await translationsStand(page, SALE_BLOCKS);
  });

  test('outlives its background', async () => {
    await open('/it/sale');
    const before = await pageSource(page);
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, SALE_BLOCKS);
    await browser().stopBackground();
    expect(await page.evaluate(() => document.querySelectorAll('[data-diptych]').length)).toBe(SALE_BLOCKS);
    expect(await toggleOverlay(browser(), tabId)).toEqual(OFF);
    expect(await pageSource(page)).toBe(before);
  });

  test('is completed by the next background when the first was ended in the middle', async () => {
    site.server.setLatency(400);
    await open('/it/lungo-60');
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, 3);
    await browser().stopBackground();
    const paragraphs = await page.evaluate(() => document.querySelectorAll('article p').length);
    expect(paragraphs).toBeGreaterThan(50);
    site.server.setLatency(0);
    await readToTheEnd(page, 60);
    await expect
      .poll(async () => (await shownTranslations(browser(), tabId)).at(-1)?.text ?? '', { timeout: 20_000 })
      .toMatch(/\p{L}/u);
  });

  test('reads in the direction of its own language', async () => {
    await open('/ar/makhbaz');
    const before = await pageSource(page);
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, 5);
    for (const { lang, dir } of await shownTranslations(browser(), tabId)) {
      expect([lang, dir]).toEqual(['en', 'ltr']);
    }
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await toggleOverlay(browser(), tabId);
    expect(await pageSource(page)).toBe(before);
  });

  test('stands right to left in a page that does not', async () => {
    await browser().setSettings({
      targetLanguage: 'ar',
      engine: 'libretranslate',
      engines: {
        ...DEFAULT_SETTINGS.engines,
        libretranslate: { address: site.server.address },
      },
    });
    await open('/it/sale');
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, SALE_BLOCKS);
    for (const { lang, dir } of await shownTranslations(browser(), tabId)) {
      expect([lang, dir]).toEqual(['ar', 'rtl']);
    }
  });

  test('is not shown where there is no article, and the popup says why', async () => {
    await open('/it/cerca');
    const before = await pageSource(page);
    const view = await browser().openView('popup', tabId);
    expect(await errorShown(view, 'page-is-listing')).toContain('list of articles');
    const isOffered = await view.evaluate(() =>
      [...document.querySelectorAll('button')].some(
        (button) => button.textContent === 'Show in page' && !button.disabled,
      ),
    );
    expect(isOffered).toBe(false);
    expect(await toggleOverlay(browser(), tabId)).not.toEqual(ON);
    expect(await pageSource(page)).toBe(before);
    await view.close();
  });
});
