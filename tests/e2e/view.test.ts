import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { standInForSpeech } from './flows/stand-in-speech';
import { freshReader, jobState, press, shownPairs, startSite } from './flows/translation-flow';
import type { Driver, Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';
import { toExpression } from './harness/scripts';

const site = startSite();

/** What of the first rows is laid out. */
function sidesShown(view: Page): Promise<boolean[]> {
  return view.evaluate(() =>
    ['original', 'translation'].map((side) => {
      const shown = document.querySelector(`[data-pair="b1.0"] [data-side="${side}"]`);
      return (shown?.getClientRects().length ?? 0) > 0;
    }),
  );
}

/** Notes, in pages of the extension, which themes they have had. */
function noteThemes(): void {
  const themes: string[] = [];
  Object.defineProperty(globalThis, 'themes', { value: themes });
  new MutationObserver(() => {
    const { theme } = document.documentElement.dataset;
    if (theme && themes.at(-1) !== theme) themes.push(theme);
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-theme'] });
}

const themeOf = (view: Page) => view.evaluate(() => document.documentElement.dataset.theme);

function isOpen(browser: Driver, view: string): Promise<boolean> {
  return browser.inExtension(
    async (path) =>
      (await chrome.tabs.query({ url: chrome.runtime.getURL('*') })).some(({ url }) => url?.includes(path)),
    `/ui/${view}/`,
  );
}

async function toFront(browser: Driver, page: Page): Promise<void> {
  await browser.inExtension(
    (id) => chrome.tabs.update(id, { active: true }).then(() => true),
    await page.tabId(),
  );
}

inBrowsers('one view, three sizes', (browser) => {
  let page: Page;
  const open = async (kind: 'popup' | 'reader' = 'popup', path = '/it/faro') => {
    page = await browser().newPage(`${site.demo.origin}${path}`);
    const view = await browser().openView(kind, await page.tabId());
    await jobState(view, 'done');
    return view;
  };

  test('remembers how the text is to look, in all of them', async () => {
    await freshReader(browser(), site.server.address);
    const popup = await open();
    await popup.click('.tools .chip[aria-label="How the text looks"]');
    for (const value of ['translation', 'sepia', 'sans']) await popup.click(`[data-value="${value}"]`);
    expect(await sidesShown(popup)).toEqual([false, true]);
    await popup.close();

    const reader = await browser().openView('reader', await page.tabId());
    await jobState(reader, 'done');
    expect(await themeOf(reader)).toBe('sepia');
    await reader.waitFor(() => document.querySelector('[data-layout="translation"]'));
    expect(await sidesShown(reader)).toEqual([false, true]);
    const flow = await reader.evaluate(() =>
      ['b2.0', 'b2.1'].map((id) => {
        const row = document.querySelector(`[data-pair="${id}"]`);
        return row ? getComputedStyle(row).display : '';
      }),
    );
    expect(new Set(flow.filter(Boolean))).toEqual(new Set(['inline']));
    await reader.close();
    await page.close();
  });

  test('shows the pictures that the page has loaded, from where the page had them, and asks for no other', async () => {
    await freshReader(browser(), site.server.address);
    const reader = await open('reader');
    const shown = await reader.waitFor(() => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.rows img.picture')];
      return images.length > 0 && images.every(({ naturalWidth }) => naturalWidth > 0)
        ? images.map(({ currentSrc }) => currentSrc)
        : undefined;
    });
    const loaded = await page.evaluate(() =>
      [...document.images]
        .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        .map(({ currentSrc }) => currentSrc),
    );
    expect(loaded).toEqual(expect.arrayContaining(shown));
    const asked = await reader.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith('http')),
    );
    expect(loaded).toEqual(expect.arrayContaining(asked));
    await reader.close();
    await page.close();
  });

  test('finds words in both texts, and leads to a sentence in its page', async () => {
    await freshReader(browser(), site.server.address);
    const view = await open();
    await view.evaluate(() => document.querySelector<HTMLElement>('[data-pair]')?.focus());
    await view.press('/');
    await view.waitFor(() => document.activeElement?.closest('.find'));
    await view.type('.find input', 'marras');
    const count = await view.waitFor(() => document.querySelector('.find-count')?.textContent);
    expect(count).toMatch(/^1 of \d+$/);
    await view.waitFor(() => (CSS.highlights.get('diptych-found-here')?.size ?? 0) === 1);
    await view.press('Escape');
    await view.waitFor(() => document.activeElement?.matches('[data-marked="true"]'));
    const sentence = (await shownPairs(view)).find(({ original }) => original.includes('Marras'));
    await view.press('Enter');
    await press(view, 'Go to it in the page');
    const selected = await page.waitFor(() => document.getSelection()?.toString().trim());
    expect(selected.replace(/\s+/g, ' ')).toBe(sentence?.original.trim());
    const tabId = await page.tabId();
    // The page that scripts are run from comes to the front by itself.
    const seenLast = () =>
      browser().inExtension(async () => {
        const tabs = await chrome.tabs.query({});
        const others = tabs.filter(({ url }) => !url?.endsWith('/manifest.json'));
        return others.sort((one, two) => (two.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0]?.id;
      });
    await expect.poll(seenLast).toBe(tabId);
    // A popup lies over nothing.
    await expect.poll(() => isOpen(browser(), 'popup')).toBe(false);
    await page.close();
  });

  test('says what is missing where there is no voice, and goes on', async () => {
    await freshReader(browser(), site.server.address);
    const view = await open();
    await press(view, 'Listen');
    await view.waitFor(() => document.querySelector('.player'));
    const hasVoice = await view.evaluate(() =>
      speechSynthesis.getVoices().some(({ lang, localService }) => localService && lang.startsWith('en')),
    );
    if (!hasVoice) {
      const problem = await view.waitFor(() => document.querySelector('.player-problem')?.textContent);
      expect(problem).toContain('no voice for English');
    }
    await press(view, 'Stop');
    await view.waitFor(() => document.querySelector('.player') === null);
    await view.close();
    await page.close();
  });
});

inBrowsers<'chromium'>(
  'the view beside the pages',
  (browser) => {
    let page: Page;

    test('beside the pages it is of the one in front, and says what to do where it may not look', async () => {
      await freshReader(browser(), site.server.address);
      page = await browser().newPage(`${site.demo.origin}/it/faro`);
      const other = await browser().newPage(`${site.demo.origin}/it/sale`);
      // As the browser's own panel has it, but in a tab.
      const panel = await browser().newPage(`${browser().origin}/src/ui/reader/index.html`);
      await toFront(browser(), page);
      await jobState(panel, 'done');
      const titleOf = () => panel.evaluate(() => document.querySelector('.source-title')?.textContent);
      expect(await titleOf()).toContain('Il vecchio faro');
      await toFront(browser(), other);
      await panel.waitFor(() => document.querySelector('.source-title')?.textContent?.includes('sale'));
      await jobState(panel, 'done');
      // Back: what was translated is there at once.
      const sent = site.server.requests.length;
      await toFront(browser(), page);
      await panel.waitFor(() => document.querySelector('.source-title')?.textContent?.includes('faro'));
      await jobState(panel, 'done');
      expect(site.server.requests.length).toBe(sent);
      for (const opened of [panel, other, page]) await opened.close();
    });

    test('has its colours before it has its settings', async () => {
      await freshReader(browser(), site.server.address, {
        reading: { ...DEFAULT_SETTINGS.reading, theme: 'sepia' },
      });
      page = await browser().newPage(`${site.demo.origin}/it/faro`);
      const tabId = await page.tabId();
      const first = await browser().openView('reader', tabId);
      await first.waitFor(() => document.documentElement.dataset.theme === 'sepia');
      await first.close();
      // The settings say something else meanwhile: what comes first can only be what was remembered.
      await freshReader(browser(), site.server.address, {
        reading: { ...DEFAULT_SETTINGS.reading, theme: 'dark' },
      });
      await browser().context.addInitScript(toExpression(noteThemes, []));
      const reader = await browser().openView('reader', tabId);
      await reader.waitFor(() => document.documentElement.dataset.theme === 'dark');
      const themes = await reader.evaluate(() => (globalThis as unknown as { themes: string[] }).themes);
      expect(themes).toEqual(['sepia', 'dark']);
      await reader.close();
      await page.close();
    });

    // The machines that this runs on have no voice: a stand-in for the browser's own says what it is told, in no time.
    test('reads aloud in both languages, sentence by sentence, and marks what it says', async () => {
      await freshReader(browser(), site.server.address, {
        listening: { ...DEFAULT_SETTINGS.listening, spoken: 'both' },
      });
      await browser().context.addInitScript(toExpression(standInForSpeech, []));
      page = await browser().newPage(`${site.demo.origin}/it/faro`);
      const view = await browser().openView('reader', await page.tabId());
      await jobState(view, 'done');
      await view.press('j');
      await view.press('l');
      const said = await view.waitFor(() => {
        const { spoken } = globalThis as unknown as { spoken: string[] };
        return spoken.length >= 4 && spoken.slice(0, 4);
      });
      expect(said).toEqual([
        'it Il vecchio faro torna ad accendersi dopo ventitré anni',
        'en IL VECCHIO FARO TORNA AD ACCENDERSI DOPO VENTITRÉ ANNI',
        expect.stringMatching(/^it La torre/),
        expect.stringMatching(/^en LA TORRE/),
      ]);
      await view.press('l');
      const marked = await view.waitFor(() => {
        const side = document.querySelector('[data-spoken="true"]');
        return (
          side?.closest('[data-marked="true"]') &&
          [side.getAttribute('lang'), side.textContent.trim()].join(' ')
        );
      });
      const heard = () => view.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
      expect((await heard()).at(-1)).toBe(marked);
      expect(
        await view.evaluate(() => document.querySelector('.player')?.getAttribute('data-player-state')),
      ).toBe('paused');
      await press(view, 'Stop');
      await view.waitFor(() => !document.querySelector('.player, [data-spoken]'));
      await view.close();
      await page.close();
    });

    test('opens as the side panel of the window', async () => {
      await freshReader(browser(), site.server.address);
      page = await browser().newPage(`${site.demo.origin}/it/faro`);
      const popup = await browser().openView('popup', await page.tabId());
      await jobState(popup, 'done');
      await press(popup, 'Side panel');
      const contexts = () =>
        browser().inExtension(async () =>
          (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(
            ({ documentUrl }) => documentUrl,
          ),
        );
      await expect
        .poll(contexts, { timeout: 10_000 })
        .toEqual([`${browser().origin}/src/ui/reader/index.html`]);
      await expect.poll(() => isOpen(browser(), 'popup')).toBe(false);
      await page.close();
    });
  },
  { only: ['chromium'] },
);

inBrowsers<'firefox'>(
  'the view beside the pages',
  (browser) => {
    test('opens as the sidebar of the window', async () => {
      await freshReader(browser(), site.server.address);
      const page = await browser().newPage(`${site.demo.origin}/it/faro`);
      const popup = await browser().openView('popup', await page.tabId());
      await jobState(popup, 'done');
      const isSidebarOpen = () =>
        browser().inExtension(() =>
          (
            globalThis as unknown as {
              browser: { sidebarAction: { isOpen(details: object): Promise<boolean> } };
            }
          ).browser.sidebarAction.isOpen({}),
        );
      expect(await isSidebarOpen()).toBe(false);
      await press(popup, 'Side panel');
      // Where the popup was there is nothing to run a script in.
      await page.evaluate(() => true);
      await expect.poll(isSidebarOpen, { timeout: 10_000 }).toBe(true);
      await page.close();
    });
  },
  { only: ['firefox'] },
);
