import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { countPairs, freshReader, jobState, press, shownPairs, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsers, inBrowsersAlike } from './harness/in-browsers';

const site = startSite();

/** Texts sent so far, which is what a job costs. */
const textsSent = () => site.server.requests.reduce((sum, { items }) => sum + items, 0);

/** How long an answer may take to be kept. */
const KEEPING_MS = 150;

inBrowsersAlike('reading side by side', (browser) => {
  let page: Page;
  let view: Page;

  const open = async (path: string, kind: 'popup' | 'reader' = 'popup') => {
    page = await browser().newPage(`${site.demo.origin}${path}`);
    view = await browser().openView(kind, await page.tabId());
  };
  const close = async () => {
    await view.close();
    await page.close();
  };

  test('shows every sentence with its translation, headline first', async () => {
    await freshReader(browser(), site.server.address);
    await open('/it/faro');
    await jobState(view, 'done');
    const pairs = await shownPairs(view);
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs[0]).toEqual({
      id: 'b0.0',
      state: 'done',
      original: 'Il vecchio faro torna ad accendersi dopo ventitré anni',
      translation: 'IL VECCHIO FARO TORNA AD ACCENDERSI DOPO VENTITRÉ ANNI',
    });
    for (const { state, original, translation } of pairs) {
      expect(state).toBe('done');
      if (/\p{L}/u.test(original) && !translation.includes('faro bianco')) {
        expect(translation.trim()).toBe(original.trim().toUpperCase());
      }
    }
    await close();
  });

  test('names language and direction of both sides, and keeps every link', async () => {
    await freshReader(browser(), site.server.address);
    await open('/ar/makhbaz');
    await jobState(view, 'done');
    const sides = await view.evaluate(() =>
      ['original', 'translation'].map((side) => {
        const element = document.querySelector(`[data-side="${side}"]`);
        return [element?.getAttribute('lang'), element?.getAttribute('dir')].join(' ');
      }),
    );
    expect(sides).toEqual(['ar rtl', 'en ltr']);
    const links = await view.evaluate(() =>
      ['original', 'translation'].map((side) =>
        [...document.querySelectorAll<HTMLAnchorElement>(`[data-side="${side}"] a`)].map(({ href }) => href),
      ),
    );
    expect(links[0]?.length).toBeGreaterThan(0);
    expect(links[1]).toEqual(links[0]);
    await close();
  });

  test('says where the article comes from, with the evidence, and that a machine translated it', async () => {
    await freshReader(browser(), site.server.address);
    await open('/it/faro');
    await jobState(view, 'done');
    const fields = await view.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-field]')].map((field) => [
          field.getAttribute('data-field'),
          [field.textContent ?? '', field.getAttribute('data-evidence') ?? ''],
        ]),
      ),
    );
    expect(fields.siteName?.[0]).toBe('Il Porto Quotidiano');
    expect(fields.authors?.[0]).toBe('Chiara Vento');
    expect(fields.published?.[0]).toContain('5 February 2022');
    expect(fields.language).toEqual(['Italian', 'franc']);
    for (const name of [
      'title',
      'siteName',
      'authors',
      'published',
      'modified',
      'url',
      'engine',
      'attribution',
    ]) {
      expect(fields[name]?.[1], name).not.toBe('');
    }
    expect(fields.attribution?.[0]).toMatch(
      /^This is a machine translation from Italian of .*published on Il Porto Quotidiano at the URL http.* on Sat, 05 Feb 2022 04:50:00 \+0100\..*LibreTranslate/s,
    );
    await close();
  });

  test('asks for nothing when it is opened again', async () => {
    await freshReader(browser(), site.server.address);
    await open('/it/sale');
    await jobState(view, 'done');
    const before = site.server.requests.length;
    await close();
    await open('/it/sale', 'reader');
    await jobState(view, 'done');
    expect(site.server.requests.length).toBe(before);
    await close();
  });

  test('goes on after its background was ended in the middle, and pays for nothing twice', async () => {
    await freshReader(browser(), site.server.address);
    const latency = 400;
    site.server.setLatency(latency);
    const before = textsSent();
    await open('/it/lungo-60');
    await view.waitFor(() => document.querySelectorAll('[data-state="done"]').length > 3);
    const shown = await countPairs(view, 'done');
    // Shown before they are kept: those that came back this very moment are to be kept before the end.
    await setTimeout(KEEPING_MS);
    const toStop = performance.now();
    await browser().stopBackground();
    const stopped = performance.now();
    await jobState(view, 'done');
    site.server.setLatency(0);
    const pairs = await shownPairs(view);
    expect(pairs.every(({ state }) => state === 'done')).toBe(true);
    // What was on its way when the background ended, or came back too late to be kept, was sent in vain; everything else once.
    const underWay = site.server.requests
      .filter(({ at }) => at > toStop - latency - KEEPING_MS && at < stopped)
      .reduce((sum, { items }) => sum + items, 0);
    const inVain = Math.min(underWay, pairs.length - shown);
    expect(textsSent() - before).toBeLessThanOrEqual(pairs.length + inVain);
    await close();
  });

  test('goes on without a view, and shows it all to the next', async () => {
    await freshReader(browser(), site.server.address);
    site.server.setLatency(200);
    await open('/it/lungo-60');
    await view.waitFor(() => document.querySelectorAll('[data-state="done"]').length > 3);
    await view.close();
    view = await browser().openView('popup', await page.tabId());
    await jobState(view, 'done');
    site.server.setLatency(0);
    await close();
  });

  test('stops when the reader cancels, keeps what is there, and continues', async () => {
    await freshReader(browser(), site.server.address);
    // So long that the reader is in time, whatever else the machine does.
    site.server.setLatency(2000);
    await open('/it/lungo-60');
    await view.waitFor(() => document.querySelectorAll('[data-state="done"]').length > 0);
    await press(view, 'Cancel');
    await jobState(view, 'cancelled');
    const done = await countPairs(view, 'done');
    expect(done).toBeGreaterThan(0);
    expect(await countPairs(view, 'pending')).toBeGreaterThan(0);
    site.server.setLatency(0);
    await press(view, 'Continue');
    await jobState(view, 'done');
    expect(await countPairs(view, 'pending')).toBe(0);
    await close();
  });

  test('keeps the article when its page is closed or moves on in the middle', async () => {
    await freshReader(browser(), site.server.address);
    site.server.setLatency(300);
    await open('/it/lungo-60', 'reader');
    await view.waitFor(() => document.querySelectorAll('[data-state="done"]').length > 0);
    await page.evaluate(() => {
      location.hash = 'piede';
    });
    await view.waitFor(() => document.querySelectorAll('[data-state="done"]').length > 40);
    expect(await view.evaluate(() => document.querySelector('[data-error]') === null)).toBe(true);
    await page.goto(`${site.demo.origin}/it/sale`);
    await view.waitFor(() => document.querySelector('[data-error="page-changed"]'));
    await page.close();
    await view.waitFor(() => document.querySelector('[data-error="page-closed"]'));
    await jobState(view, 'done');
    site.server.setLatency(0);
    expect(await countPairs(view, 'done')).toBeGreaterThan(100);
    await view.close();
  });

  test('marks the counterpart of the sentence under the pointer or the focus', async () => {
    await freshReader(browser(), site.server.address);
    await open('/it/sale');
    await jobState(view, 'done');
    await view.click('[data-pair="b2.0"] [data-side="original"]');
    const marked = () =>
      view.evaluate(() =>
        [...document.querySelectorAll('[data-marked="true"]')].map((pair) => pair.getAttribute('data-pair')),
      );
    expect(await marked()).toEqual(['b2.0']);
    await view.press('j');
    expect(await marked()).not.toEqual(['b2.0']);
    expect(await marked()).toHaveLength(1);
    await close();
  });

  test('lets the reader overrule the language', async () => {
    await freshReader(browser(), site.server.address);
    await open('/it/sale');
    await jobState(view, 'done');
    const before = site.server.requests.length;
    await view.click('button[aria-haspopup][aria-expanded="false"]');
    await view.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('select');
      if (!select) throw new Error('There is no list of languages.');
      select.value = 'es';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await view.waitFor(() => document.querySelector('[data-field="language"][data-evidence="reader"]'));
    await jobState(view, 'done');
    const sent = site.server.requests.slice(before).filter(({ items }) => items > 0);
    expect(new Set(sent.map(({ body }) => JSON.parse(body).source))).toEqual(new Set(['es']));
    await close();
  });
});

// Firefox has the engines in its background page, and starts them there in the same way.
inBrowsers(
  'the document of the on-device engines',
  (browser) => {
    test('is not opened while a server translates', async () => {
      await freshReader(browser(), site.server.address);
      const page = await browser().newPage(`${site.demo.origin}/it/faro`);
      const view = await browser().openView('popup', await page.tabId());
      await jobState(view, 'done');
      const opened = await browser().inExtension(async () => {
        const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] });
        return contexts.map(({ documentUrl }) => documentUrl ?? '');
      });
      expect(opened).toEqual([]);
      await view.close();
      await page.close();
    });
  },
  { only: ['chromium'] },
);
