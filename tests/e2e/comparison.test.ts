import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApertiumServer } from '../servers/apertium';
import type { LoopbackServer } from '../servers/loopback-server';
import { pseudoTranslate } from '../servers/pseudo-translate';
import { jobState, readerOfTwo, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

/** A server that gets a number wrong, and another that does not. */
const site = startSite({ translate: (text) => pseudoTranslate(text).replace('840', '84') });
let other: LoopbackServer;
beforeAll(async () => {
  other = await startApertiumServer();
});
afterAll(() => other?.close());

inBrowsersAlike('other engines asked about the whole article', (browser) => {
  const disagreements = (view: Page) =>
    view.waitFor(
      () => {
        const lines = [...document.querySelectorAll('[data-finding="agreement"] > span')];
        return lines.length > 0 && lines.map((line) => line.textContent);
      },
      [],
      { what: 'what the other engine says otherwise' },
    );
  const compared = (view: Page) =>
    view.waitFor(() => document.querySelector('[data-compared] [data-state="done"]')?.textContent, [], {
      what: 'all to be asked',
    });

  test('show where they say something else, and again after the view was closed, at no cost', async () => {
    await readerOfTwo(browser(), site.server.address, other.address);
    const page = await browser().newPage(`${site.demo.origin}/it/faro`);
    const view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    await view.click('.chip:has([data-field="engine"])');
    await view.click('.comparison button[aria-expanded]');
    await view.waitFor(() => document.querySelector('[data-compared="apertium"] input:checked'), [], {
      what: 'the other engine',
    });
    await view.click('.comparison > button:last-child');
    expect(await disagreements(view)).toEqual(['“84” is “840” in the translation by Apertium.']);
    expect(await compared(view)).toBe('1 sentence differs.');
    const words = () =>
      document.querySelector('[data-pair]:has([data-finding="agreement"]) [data-side="translation"] .found')
        ?.textContent;
    expect(await view.evaluate(words)).toBe('84');
    await view.close();

    const again = await browser().openView('reader', await page.tabId());
    expect(await disagreements(again)).toHaveLength(1);
    const before = other.requests.length;
    await again.click('[data-finding="agreement"] button');
    await again.waitFor(() => !document.querySelector('[data-finding="agreement"]'), [], {
      what: 'the finding to be gone',
    });
    expect(other.requests).toHaveLength(before);
    await again.close();
    await page.close();
  });
});
