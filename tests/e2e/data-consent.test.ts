import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { type DemoSite, serveDemo } from '../../tools/demo/serve';
import { startApertiumServer } from '../servers/apertium';
import type { LoopbackServer } from '../servers/loopback-server';
import { errorShown, jobState } from './flows/translation-flow';
import type { Driver } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

let demo: DemoSite;
let server: LoopbackServer;
beforeAll(async () => {
  demo = await serveDemo();
  server = await startApertiumServer();
});
afterAll(async () => {
  await demo.close();
  await server.close();
});

/** What Firefox has been told may be sent. */
function allowedData(browser: Driver): Promise<string[]> {
  return browser.inExtension(async () => {
    const all = (await chrome.permissions.getAll()) as { data_collection?: string[] };
    return all.data_collection ?? [];
  });
}

inBrowsers(
  'a server that the reader chose, before anything was said of what may be sent',
  (browser) => {
    test('gets no text until the reader has allowed it, and then nothing more is asked', async () => {
      const engines = { ...DEFAULT_SETTINGS.engines, apertium: { address: server.address } };
      await browser().setSettings({ engine: 'apertium', engines });
      const page = await browser().newPage(`${demo.origin}/it/sale`);
      const reader = await browser().openView('reader', await page.tabId());
      await errorShown(reader, 'engine-not-allowed');
      expect(server.requests).toEqual([]);
      expect(await allowedData(browser())).toEqual([]);

      await reader.click('[data-error="engine-not-allowed"] button');
      await jobState(reader, 'done');
      expect(await allowedData(browser())).toEqual(['websiteContent']);
      expect(server.requests.length).toBeGreaterThan(0);
    });

    test('gets none any more once that is given back, nor once everything is cleared', async () => {
      const options = await browser().openView('options');
      const line = '[data-permission="websiteContent"]';
      const isListed = (isWanted: boolean) =>
        options.waitFor(
          (wanted, count) => `${document.querySelectorAll(wanted).length}` === count,
          [line, isWanted ? '1' : '0'],
          { what: `${line} to be there: ${isWanted}` },
        );
      await isListed(true);
      await options.click(`${line} button`);
      await isListed(false);
      expect(await allowedData(browser())).toEqual([]);
      expect(await options.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

      const page = await browser().newPage(`${demo.origin}/it/faro`);
      const reader = await browser().openView('reader', await page.tabId());
      await errorShown(reader, 'engine-not-allowed');
      await reader.click('[data-error="engine-not-allowed"] button');
      await jobState(reader, 'done');
      await isListed(true);
      await options.click('[data-setting="clear"] > button');
      await options.click('.clear-ask .primary');
      await isListed(false);
      expect(await allowedData(browser())).toEqual([]);
    });
  },
  { only: ['firefox'], isDataConsentOpen: true },
);
