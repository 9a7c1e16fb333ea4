import { expect, test } from 'vitest';
import { fill } from './flows/options-flow';
import { freshReader, jobState, press, shownPairs, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();

inBrowsersAlike('the glossary', (browser) => {
  const translationOf = async (view: Page, words: string) =>
    (await shownPairs(view)).find(({ original }) => original.includes(words))?.translation ?? '';

  test('settles a term in the article that is open, and asks for no other sentence again', async () => {
    await freshReader(browser(), site.server.address);
    await browser().inExtension(() => chrome.storage.local.remove('glossary'));
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    expect(await translationOf(view, 'costa 7,50')).toContain('VISITA');
    const before = site.server.requests.length;

    const options = await browser().openView('options');
    await fill(options, '#glossary-term', 'visita');
    await fill(options, '#glossary-translation', 'guided tour');
    await press(options, 'Add term');
    await options.waitFor(() => document.querySelector('[data-term="visita"]'));
    await view.waitFor(
      () =>
        [...document.querySelectorAll('[data-side="translation"]')].some((side) =>
          side.textContent?.includes('guided tour'),
        ),
      [],
      { what: 'the term in the article' },
    );
    await jobState(view, 'done');
    const withTerm = (await shownPairs(view)).filter(({ original }) => /\bvisita\b/i.test(original));
    for (const { translation } of withTerm) expect(translation).toContain('guided tour');
    const asked = site.server.requests.slice(before).flatMap(({ body }) => JSON.parse(body).q as string[]);
    expect(asked.length).toBeGreaterThan(0);
    for (const sentence of asked) expect(sentence).toMatch(/visita/i);

    const touched = site.server.requests.length;
    await options.click('[aria-label="Remove visita"]');
    await view.waitFor(() => !document.body.textContent?.includes('guided tour'), [], {
      what: 'the term to be gone',
    });
    await jobState(view, 'done');
    expect(site.server.requests.length).toBe(touched);
    await options.close();
    await view.close();
    await page.close();
  });
});
