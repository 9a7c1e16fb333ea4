import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { says } from '../../e2e/flows/options-flow';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { expectReadable } from './faults/expect-whole';
import { bePatient } from './faults/patience';
import { OTHER } from './faults/reader';

bePatient();

const site = startSite();

inBrowsers('settings in storage', (browser) => {
  beforeEach(() => freshReader(browser(), site.server.address));
  const engines = () => ({
    ...DEFAULT_SETTINGS.engines,
    libretranslate: { address: site.server.address },
  });

  test('that are damaged begin anew one by one, and are named', async () => {
    const damaged = {
      ...DEFAULT_SETTINGS,
      engine: 'libretranslate',
      engines: { ...engines(), chat: 7 },
      feeds: 'none',
      sites: null,
      reading: { theme: 5 },
      readLanguages: [null],
      targetLanguage: 'no language',
    };
    await browser().inExtension(async (json) => {
      await chrome.storage.local.set({ settings: JSON.parse(json), glossary: [1, 'x', null], keys: 'none' });
    }, JSON.stringify(damaged));
    await expectReadable(browser(), `${site.demo.origin}${OTHER}`);
    const options = await browser().openView('options');
    const named = await options.waitFor(() => document.querySelector('[role="alert"]')?.textContent, [], {
      what: 'what was repaired',
    });
    for (const field of ['chat', 'feeds', 'reading', 'targetLanguage']) expect(named).toContain(field);
    // What was whole is as it was.
    expect(
      await options.evaluate(
        () => document.querySelector<HTMLInputElement>('#libretranslate-address')?.value,
      ),
    ).toBe(site.server.address);
    await options.close();
  });
});

inBrowsers<'chromium'>(
  'a storage of settings that is full',
  (browser) => {
    test('takes no change and says so, loses none of them, and takes it with room again', async () => {
      await freshReader(browser(), site.server.address);
      const stored = () =>
        browser().inExtension(async () =>
          JSON.stringify((await chrome.storage.local.get('settings')).settings),
        );
      const before = await stored();
      await browser().inExtension(async () => {
        // Values that grow, down to the last byte.
        for (const size of [1_000_000, 10_000, 100, 1]) {
          for (let [length, isFull] = [size, false]; !isFull; length += size) {
            isFull = await chrome.storage.local.set({ [`filler-${size}`]: 'x'.repeat(length) }).then(
              () => false,
              () => true,
            );
          }
        }
      });
      const options = await browser().openView('options');
      await options.waitFor(() => document.querySelector('#target'));
      const choose = (language: string) =>
        options.evaluate((chosen) => {
          const select = document.querySelector<HTMLSelectElement>('#target');
          if (select) select.value = chosen;
          select?.dispatchEvent(new Event('change', { bubbles: true }));
        }, language);
      // In the place of two letters more of them.
      const longest = await options.evaluate(() => {
        const values = [...document.querySelectorAll<HTMLOptionElement>('#target option')].map(
          ({ value }) => value,
        );
        return values.sort((a, b) => b.length - a.length)[0] ?? '';
      });
      expect(longest.length).toBeGreaterThan(2);
      await choose(longest);
      await says(options, 'There is no room left for this in the browser');
      expect(await stored()).toBe(before);
      await expectReadable(browser(), `${site.demo.origin}${OTHER}`);
      await browser().inExtension(async () => {
        const keys = Object.keys(await chrome.storage.local.get(null));
        await chrome.storage.local.remove(keys.filter((key) => key.startsWith('filler-')));
      });
      await choose('fr');
      await says(options, 'Saved');
      expect(await stored()).toContain('"targetLanguage":"fr"');
      await options.close();
    });
  },
  { only: ['chromium'] },
);
