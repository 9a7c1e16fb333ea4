import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { jobState, startSite } from './flows/translation-flow';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

inBrowsers(
  'the first run',
  (browser) => {
    const countWelcome = async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url?.endsWith('/src/ui/welcome/index.html')).length;
    };
    const welcomeTabs = () => browser().inExtension(countWelcome);

    test('opens one page, once', async () => {
      await expect.poll(welcomeTabs, { timeout: 10_000 }).toBe(1);
      await browser().stopBackground();
      await browser().inExtension(() => chrome.runtime.sendMessage({ name: 'models/list', input: null }));
      expect(await welcomeTabs()).toBe(1);
    });

    test('asks which languages the reader reads, and the next translation is into the one that was chosen', async () => {
      // A page that closes itself takes Firefox's driver with it: another one looks on.
      const control = await browser().openControl();
      const welcome = await browser().openView('welcome');
      const target = () => document.querySelector<HTMLSelectElement>('#target')?.value;
      // The browser speaks German; the stored default is English.
      await welcome.waitFor(target);
      expect(await welcome.evaluate(target)).toBe('de');
      await welcome.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>('#target');
        if (!select) return;
        select.value = 'es';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await welcome.evaluate(() =>
        setTimeout(() => document.querySelector<HTMLElement>('.primary')?.click(), 500),
      );
      expect(await control.evaluate(countWelcome)).toBe(2);
      await expect.poll(() => control.evaluate(countWelcome)).toBe(1);
      const settings = await control.evaluate(
        async () => (await chrome.storage.local.get('settings')).settings as Record<string, unknown>,
      );
      expect(settings).toMatchObject({ targetLanguage: 'es', readLanguages: [] });

      await browser().inExtension(
        async (json) => {
          const { settings: now } = await chrome.storage.local.get('settings');
          await chrome.storage.local.set({ settings: { ...(now as object), ...JSON.parse(json) } });
        },
        JSON.stringify({
          engine: 'libretranslate',
          engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: site.server.address } },
        }),
      );
      const page = await browser().newPage(`${site.demo.origin}/it/sale`);
      const view = await browser().openView('popup', await page.tabId());
      await jobState(view, 'done');
      const languages = await view.evaluate(() => [
        document.querySelector('[data-side="original"]')?.getAttribute('lang'),
        document.querySelector('[data-side="translation"]')?.getAttribute('lang'),
      ]);
      expect(languages).toEqual(['it', 'es']);
      await view.close();
      await page.close();
      await control.close();
    });

    test('is not that of an update', async () => {
      await browser().updateExtension();
      // Whoever answers has heard what it was started for.
      await browser().inExtension(() => chrome.runtime.sendMessage({ name: 'models/list', input: null }));
      expect(await welcomeTabs()).toBe(0);
    });
  },
  { isFirstRun: true, locale: 'de-DE' },
);
