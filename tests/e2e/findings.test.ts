import { expect, test } from 'vitest';
import { pseudoTranslate } from '../servers/pseudo-translate';
import { freshReader, jobState, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

/** A server that gets a number wrong. */
const site = startSite({ translate: (text) => pseudoTranslate(text).replace('840', '84') });

inBrowsersAlike('findings', (browser) => {
  const found = (view: Page) =>
    view.evaluate(() =>
      [...document.querySelectorAll('[data-finding]')].map((line) => {
        const row = line.closest('[data-pair]');
        const words = [...(row?.querySelectorAll('.found') ?? [])].map((word) => word.textContent);
        return [
          line.getAttribute('data-finding'),
          line.querySelector('span')?.textContent,
          words.join(' '),
        ].join(': ');
      }),
    );

  test('show a number that was changed, where it stands, and are dismissed for good', async () => {
    await freshReader(browser(), site.server.address);
    const page = await browser().newPage(`${site.demo.origin}/it/faro`);
    const view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    await view.waitFor(() => document.querySelector('[data-finding="number"]'), [], { what: 'the finding' });
    // What is no translation has no word that denies either.
    const denied =
      'negation: The original denies something (“nessun”) that the translation does not seem to deny.: nessun';
    const changed = 'number: The original says “840”, the translation “84”.: 840 84';
    expect((await found(view)).sort()).toEqual([denied, changed]);

    expect(await view.evaluate(() => document.querySelector('.findings-count')?.textContent)).toBe(
      '2 findings',
    );
    await view.click('.chip:has(.findings-count)');
    await view.click('.findings-list > li:has([data-check="number"]) > button');
    const marked = () => document.querySelector('[data-marked="true"]')?.textContent ?? '';
    expect(await view.evaluate(marked)).toContain('840');

    await view.click('[data-finding="number"] button');
    await view.waitFor(() => !document.querySelector('[data-finding="number"]'), [], {
      what: 'the finding to be gone',
    });
    await view.close();
    const again = await browser().openView('reader', await page.tabId());
    await jobState(again, 'done');
    await again.waitFor(() => document.querySelector('[data-finding]'), [], { what: 'the other finding' });
    expect(await found(again)).toEqual([denied]);
    await again.close();
    await page.close();
  });
});
