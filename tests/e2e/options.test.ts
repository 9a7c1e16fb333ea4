import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { fill, says } from './flows/options-flow';
import { errorShown, freshReader, jobState, press, shownPairs, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

/** Chooses from a list as a reader would, as far as scripts see it. */
async function choose(view: Page, selector: string, value: string): Promise<void> {
  await view.waitFor((wanted) => document.querySelector(wanted), [selector], { what: selector });
  await view.evaluate(
    (wanted, chosen) => {
      const select = document.querySelector<HTMLSelectElement>(wanted);
      if (!select) return;
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

inBrowsers('choosing who translates, for the first time', (browser) => {
  test('reads first, sends nothing, then translates with what was chosen', async () => {
    await browser().setSettings({ engine: 'automatic' });
    const before = site.server.requests.length;
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const view = await browser().openView('popup', await page.tabId());
    expect(await errorShown(view, 'engine-not-chosen')).toContain('Nothing has been sent anywhere yet');
    const originals = (await shownPairs(view)).map(({ original }) => original);
    expect(originals[0]).toBe('Il magazzino del sale apre le porte alle scuole');

    await view.click('.other-ways summary');
    await fill(view, '#choice-address', 'my server');
    await press(view, 'Translate with LibreTranslate');
    expect(await view.waitFor(() => document.querySelector('#choice-address-hint[role]')?.textContent)).toBe(
      'This is not an address. It should look like http://localhost:5000.',
    );
    expect(site.server.requests.length).toBe(before);

    await fill(view, '#choice-address', site.server.address);
    await press(view, 'Translate with LibreTranslate');
    await jobState(view, 'done');
    const pairs = await shownPairs(view);
    expect(pairs.map(({ original }) => original)).toEqual(originals);
    expect(pairs[0]?.translation).toBe('IL MAGAZZINO DEL SALE APRE LE PORTE ALLE SCUOLE');
    expect(site.server.requests.length).toBeGreaterThan(before);
    await view.close();

    const next = await browser().openView('popup', await page.tabId());
    await jobState(next, 'done');
    expect(await next.evaluate(() => document.querySelector('form'))).toBeNull();
    await next.close();
    await page.close();
  });
});

inBrowsers('the settings', (browser) => {
  let options: Page;
  const stored = () =>
    browser().inExtension(
      async () => (await chrome.storage.local.get('settings')).settings as Record<string, unknown>,
    );

  beforeEach(async () => {
    await freshReader(browser(), site.server.address);
    options = await browser().openView('options');
  });
  afterEach(() => options.close());

  test('take effect, and outlive the background', async () => {
    await choose(options, '#target', 'de');
    await says(options, 'Saved');
    await options.click('.engine-setting[data-engine="apertium"] > .choice input');
    await expect.poll(stored).toMatchObject({ targetLanguage: 'de', engine: 'apertium' });
    await options.click('.engine-setting[data-engine="libretranslate"] > .choice input');
    await expect.poll(stored).toMatchObject({ targetLanguage: 'de', engine: 'libretranslate' });
    await browser().stopBackground();
    await options.reload();
    await options.waitFor(() => document.querySelector<HTMLSelectElement>('#target')?.value === 'de');
    const chosen = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input[name="engine"]:checked')].map(
        ({ value }) => value,
      ),
    );
    expect(chosen).toEqual(['libretranslate']);

    const before = site.server.requests.length;
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const view = await browser().openView('popup', await page.tabId());
    await jobState(view, 'done');
    const side = await view.evaluate(() =>
      document.querySelector('[data-side="translation"]')?.getAttribute('lang'),
    );
    expect(side).toBe('de');
    const sent = site.server.requests.slice(before).filter(({ items }) => items > 0);
    expect(new Set(sent.map(({ body }) => JSON.parse(body).target))).toEqual(new Set(['de']));
    await view.close();
    await page.close();
  });

  test('refuse what is no address, say why, and keep the one before', async () => {
    for (const [text, problem] of [
      ['my server', 'This is not an address'],
      ['localhost:5000', 'has to begin with https:// or http://'],
      ['https://me:secret@example.org', 'must not hold a name or a password'],
    ] as const) {
      await fill(options, '#libretranslate-address', text);
      const hint = await options.waitFor(
        () => document.querySelector('#libretranslate-address-hint[role="alert"]')?.textContent,
      );
      expect(hint).toContain(problem);
      const invalid = await options.evaluate(() =>
        document.querySelector('#libretranslate-address')?.getAttribute('aria-invalid'),
      );
      expect(invalid).toBe('true');
    }
    expect(await stored()).toMatchObject({ engines: { libretranslate: { address: site.server.address } } });
    await fill(options, '#libretranslate-address', ` ${site.demo.origin}/api `);
    await expect
      .poll(stored)
      .toMatchObject({ engines: { libretranslate: { address: `${site.demo.origin}/api` } } });
  });

  test('test the connection to a server: one that serves, one that is none, one that is not there', async () => {
    await press(options, 'Test connection');
    await says(options, 'It answers and offers');
    await says(options, 'some of them into English');
    for (const [address, kind] of [
      [site.demo.origin, 'not-an-engine'],
      ['http://127.0.0.1:1', 'server-unreachable'],
    ] as const) {
      await fill(options, '#libretranslate-address', address);
      // Not by what is said, which may be of the one before.
      await expect.poll(stored).toMatchObject({ engines: { libretranslate: { address } } });
      await press(options, 'Test connection');
      expect(await errorShown(options, kind)).toContain(address);
    }
    await choose(options, '#target', 'eu');
    await fill(options, '#libretranslate-address', site.server.address);
    await expect
      .poll(stored)
      .toMatchObject({ engines: { libretranslate: { address: site.server.address } } });
    await press(options, 'Test connection');
    await says(options, 'but none into Basque');
  });

  test('list the sites whose language is looked at, and take them back', async () => {
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const view = await browser().openView('popup', await page.tabId());
    await jobState(view, 'done');
    await view.click('.chip[aria-label^="Languages"]');
    await view.click('.panel-check input');
    await expect.poll(stored).toMatchObject({ languageSites: ['http://localhost/*'] });
    const listed = () =>
      options.evaluate(() =>
        [...document.querySelectorAll('.listed li:has(button[aria-label^="Remove"]) span')].map(
          ({ textContent }) => textContent,
        ),
      );
    await expect.poll(listed).toEqual(['http://localhost']);
    await options.click('button[aria-label="Remove http://localhost"]');
    await expect.poll(stored).toMatchObject({ languageSites: [] });
    await expect.poll(listed).toEqual([]);
    const isChecked = () =>
      view.evaluate(() => document.querySelector<HTMLInputElement>('.panel-check input')?.checked);
    await expect.poll(isChecked).toBe(false);
    await view.close();
    await page.close();
  });

  test('that cannot be read are at their defaults, and named', async () => {
    await browser().inExtension(
      (json) => chrome.storage.local.set({ settings: JSON.parse(json) }),
      JSON.stringify({ ...DEFAULT_SETTINGS, targetLanguage: 7 }),
    );
    await options.reload();
    const alert = await options.waitFor(() => document.querySelector('[role="alert"]')?.textContent);
    expect(alert).toContain('targetLanguage');
    expect(await options.evaluate(() => document.querySelector<HTMLSelectElement>('#target')?.value)).toBe(
      'en',
    );
  });
});
