import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { startDeeplServer } from '../servers/deepl';
import type { LoopbackServer } from '../servers/loopback-server';
import { chooseEngine, enterKey, fill } from './flows/options-flow';
import { freshReader, jobState, startSite } from './flows/translation-flow';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();
const KEY = 'a-key-that-nobody-sees';

inBrowsers('a key', (browser) => {
  let deepl: LoopbackServer;

  beforeAll(async () => {
    deepl = await startDeeplServer({ apiKey: KEY });
  });
  afterAll(() => deepl.close());

  test('is out of reach of content scripts and of pages, and outlives the background', async () => {
    await freshReader(browser(), site.server.address);
    await browser().setSettings({ engine: 'automatic', engines: DEFAULT_SETTINGS.engines });
    const options = await browser().openView('options');
    await chooseEngine(options, 'deepl');
    await fill(options, '#deepl-address', deepl.address);
    await enterKey(options, 'deepl', KEY);
    await options.close();
    await browser().stopBackground();

    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const tabId = await page.tabId();
    const view = await browser().openView('popup', tabId);
    await jobState(view, 'done');

    const inContentScript = await browser().inExtension(async (id) => {
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: id },
        func: async () => {
          const seen: string[] = [];
          const look = async (name: string, read: () => unknown) => {
            try {
              seen.push(`${name}: ${JSON.stringify(await read())}`);
            } catch (error) {
              seen.push(`${name} refused: ${error}`);
            }
          };
          await look('local', () => chrome.storage.local.get(null));
          await look('session', () => chrome.storage.session.get(null));
          await look('sync', () => chrome.storage.sync.get(null));
          await look('databases', () => indexedDB.databases());
          await look('page storage', () => ({ ...localStorage }));
          for (const input of [{ engine: 'deepl' }, null]) {
            await look('message', () => chrome.runtime.sendMessage({ name: 'engine/test', input }));
          }
          return seen;
        },
      });
      return (result?.result ?? []) as string[];
    }, tabId);
    expect(inContentScript.length).toBe(7);
    expect(inContentScript.join('\n')).not.toContain(KEY);
    expect(inContentScript.join('\n')).not.toContain('diptych-keys');
    expect(inContentScript.filter((line) => line.startsWith('message') && line.includes('pairs'))).toEqual(
      [],
    );

    const inPage = await page.evaluate(async () => {
      const scope = globalThis as { chrome?: { storage?: unknown }; browser?: unknown };
      const databases = await indexedDB.databases();
      return JSON.stringify({
        storage: scope.chrome?.storage !== undefined || scope.browser !== undefined,
        databases,
        html: document.documentElement.outerHTML,
      });
    });
    expect(inPage).not.toContain(KEY);
    expect(JSON.parse(inPage)).toMatchObject({ storage: false, databases: [] });

    const shown = await view.evaluate(() => document.documentElement.outerHTML);
    expect(shown).not.toContain(KEY);
    for (const { path, query } of deepl.requests) expect(`${path}?${query}`).not.toContain(KEY);
    await view.close();
    await page.close();
  });

  test('is not in the settings, and is gone when it is removed', async () => {
    const options = await browser().openView('options');
    await enterKey(options, 'deepl', KEY);
    const stored = () =>
      browser().inExtension(async () => JSON.stringify(await chrome.storage.local.get('settings')));
    expect(await stored()).toContain('"deepl":{"origin"');
    expect(await stored()).not.toContain(KEY);
    await options.click('[aria-label="Remove the key of DeepL"]');
    await options.waitFor(() => document.querySelector('[data-key]') === null);
    const everything = await browser().inExtension(async () => {
      const local = JSON.stringify(await chrome.storage.local.get(null));
      const keys = await new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('diptych-keys');
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          if (names.length === 0) return resolve(undefined);
          const reading = opening.result
            .transaction(names)
            .objectStore(names[0] ?? '')
            .getAll();
          reading.onsuccess = () => resolve(reading.result);
        };
        opening.onerror = () => resolve(undefined);
      });
      return local + JSON.stringify(keys);
    });
    expect(everything).not.toContain(KEY);
    await options.close();
  });
});
