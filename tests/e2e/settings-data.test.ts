import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { enterKey, giveBack, says } from './flows/options-flow';
import { freshReader, jobState, press, startSite } from './flows/translation-flow';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

inBrowsers('what the settings page keeps, finds and gives back', (browser) => {
  const stored = () =>
    browser().inExtension(
      async () => (await chrome.storage.local.get(null)) as Record<string, Record<string, unknown>>,
    );

  beforeEach(() => freshReader(browser(), site.server.address));

  test('a search shows what has its words, and Escape everything', async () => {
    const options = await browser().openView('options');
    await options.waitFor(() => document.querySelector('#settings-search'));
    await options.type('#settings-search', 'Stored TRANSLATIONS');
    const shown = () =>
      options.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h2')]
          .filter((heading) => heading.checkVisibility())
          .map(({ textContent }) => textContent),
      );
    await expect.poll(shown).toEqual(['Data']);
    await says(options, 'found.');
    await options.press('Escape');
    await expect.poll(async () => (await shown()).length).toBeGreaterThan(6);
    await options.close();
  });

  test('a link leads to its section, which is the one that is marked', async () => {
    const options = await browser().openView('options');
    for (const id of ['permissions', 'engine', 'data']) {
      const link = `.settings-nav a[href="#${id}"]`;
      await options.waitFor((wanted) => document.querySelector(wanted), [link]);
      await options.click(link);
      await options.waitFor(
        (wanted) =>
          document.querySelector('.settings-nav [aria-current="true"]')?.getAttribute('href') === wanted,
        [`#${id}`],
        { what: `${id} to be marked` },
      );
    }
    await options.close();
  });

  test('settings go out into a file, everything is cleared, and the file gives them back without keys', async () => {
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const view = await browser().openView('popup', await page.tabId());
    await jobState(view, 'done');
    await browser().inExtension(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      const sites = { 'https://a.example/*': { when: 'never' } };
      const glossary = {
        version: 'x',
        entries: [{ term: 'sale', translation: null, isCaseSensitive: false, source: '', target: '' }],
      };
      const changed = { ...(settings as object), targetLanguage: 'de', readLanguages: ['fr'], sites };
      await chrome.storage.local.set({ settings: changed, glossary });
    });
    const options = await browser().openView('options');
    await enterKey(options, 'libretranslate', 'my-secret-key');
    const before = await stored();

    // What would be downloaded is kept, since no test can look into the folder of downloads in every browser.
    await options.evaluate(() => {
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => document.documentElement.setAttribute('data-written', text));
        return real(blob);
      };
    });
    await press(options, 'Export settings');
    await says(options, 'Exported as diptych-settings-');
    const text = await options.waitFor(() => document.documentElement.getAttribute('data-written'));
    expect(text).not.toContain('my-secret-key');
    expect(text).not.toContain('savedAt');

    await press(options, 'Clear everything');
    await options.waitFor(() => document.querySelector('.clear-ask'));
    await options.click('.clear-ask .primary');
    await says(options, 'Everything was cleared.');
    expect(await stored()).toEqual({});
    const files = await options.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(stores.map((store) => store.keys()))).flat().length;
    });
    expect(files).toBe(0);
    const keysLeft = await browser().inExtension(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open('diptych-keys');
          request.onsuccess = () => {
            const database = request.result;
            if (!database.objectStoreNames.contains('keys')) resolve('');
            else {
              const all = database.transaction('keys').objectStore('keys').getAll();
              all.onsuccess = () => resolve(JSON.stringify(all.result));
            }
            database.close();
          };
          request.onerror = () => resolve('');
        }),
    );
    expect(keysLeft).not.toContain('my-secret-key');
    expect(await options.evaluate(() => document.querySelector<HTMLSelectElement>('#target')?.value)).toBe(
      DEFAULT_SETTINGS.targetLanguage,
    );
    expect(await view.evaluate(() => document.querySelectorAll('[data-pair]').length)).toBeGreaterThan(0);

    await options.evaluate((written) => {
      const field = document.querySelector<HTMLInputElement>('#settings-file');
      const transfer = new DataTransfer();
      transfer.items.add(new File([written], 'mine.json', { type: 'application/json' }));
      if (!field) return;
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
    await says(options, 'Brought in from mine.json.');
    const after = await stored();
    // A file brings no server in as the engine that translates.
    expect(after.settings).toEqual({ ...before.settings, keys: {}, engine: 'automatic' });
    expect(after.glossary?.entries).toEqual(before.glossary?.entries);
    await options.close();
    await view.close();
    await page.close();
  });

  test('lists what may be done with why, and gives a host back where the browser allows it', async () => {
    const options = await browser().openView('options');
    const reasonOf = (selector: string) =>
      options.waitFor((wanted) => document.querySelector(wanted)?.textContent, [selector], {
        what: selector,
      });
    expect(await reasonOf('[data-permission="storage"] small')).toContain('keep your settings');
    const manifest = await options.evaluate(() => chrome.runtime.getManifest().permissions as string[]);
    for (const name of manifest) expect(await reasonOf(`[data-permission="${name}"] small`)).not.toBe('');
    expect(await reasonOf('[data-host="https://*.atlanticoquotidiano.it/*"]')).toContain(
      'Comes with the extension',
    );
    expect(await reasonOf('[data-host="http://localhost/*"]')).toContain('Apertium');
    expect(await reasonOf('[data-host="http://127.0.0.1/*"]')).toContain('LibreTranslate');

    const button = '[data-host="http://127.0.0.1/*"] button';
    const hasButton = await options.evaluate((wanted) => document.querySelector(wanted) !== null, button);
    // Chrome keeps what a manifest declares, and this build declares it; Firefox lets readers take back anything.
    expect(hasButton).toBe(browser().name === 'firefox');
    if (hasButton) {
      await giveBack(options, 'http://127.0.0.1/*');
      await says(options, 'Given back: http://127.0.0.1.');
      const origins = await browser().inExtension(
        async () => (await chrome.permissions.getAll()).origins ?? [],
      );
      expect(origins).not.toContain('http://127.0.0.1/*');
    }
    await options.close();
  });
});
