import { afterEach, beforeEach, expect, test } from 'vitest';
import { sidewaysScroll, violations } from './flows/axe';
import { errorShown, freshReader, jobState, startSite } from './flows/translation-flow';
import type { ChromiumPage } from './harness/chromium-page';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

async function expectNoViolations(page: ChromiumPage): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.playwright.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

inBrowsers<'chromium'>(
  'the pages of the extension',
  (browser) => {
    let page: ChromiumPage;
    let view: ChromiumPage;

    const open = async (kind: 'popup' | 'reader', path = '/it/faro') => {
      page = await browser().newPage(`${site.demo.origin}${path}`);
      view = await browser().openView(kind, await page.tabId());
    };
    beforeEach(() => freshReader(browser(), site.server.address));
    afterEach(async () => {
      site.server.setFault();
      await view.close();
      await page?.close();
    });

    const focused = () =>
      view.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
      });
    /** Presses Tab until what is named has the focus; fails where that does not come. */
    const tabTo = async (name: RegExp) => {
      const seen: string[] = [];
      for (let presses = 0; presses < 60; presses += 1) {
        await view.press('Tab');
        const now = await focused();
        if (name.test(now)) return;
        seen.push(now.slice(0, 40));
      }
      throw new Error(`Tab does not come to ${name}, but to: ${seen.join(' | ')}`);
    };

    test.each(['popup', 'reader'] as const)('axe finds nothing in a %s that is done', async (kind) => {
      await open(kind);
      await jobState(view, 'done');
      await expectNoViolations(view);
      await view.click('[data-pair="b1.0"]');
      for (const key of ['ArrowRight', 'Enter']) await view.press(key);
      await view.waitFor(() => document.querySelector('.look-up[aria-busy="false"]'));
      await expectNoViolations(view);
      await view.click('.chip[aria-label^="Languages"]');
      expect(await violations(view), 'the language menu').toEqual([]);
      await view.click('.chip[aria-label^="Engine"]');
      expect(await violations(view), 'the engine menu').toEqual([]);
      await view.click('.chip[aria-label="How it is shown"]');
      await expectNoViolations(view);
    });

    test('axe finds nothing in a popup that failed', async () => {
      site.server.setFault(
        { kind: 'status', status: 403, message: 'Invalid API key' },
        { path: '/translate' },
      );
      await open('popup', '/it/sale');
      await errorShown(view, 'key-refused');
      await jobState(view, 'failed');
      await expectNoViolations(view);
    });

    test('axe finds nothing where there is no article', async () => {
      await open('popup', '/it/cerca');
      await errorShown(view, 'page-is-listing');
      await expectNoViolations(view);
    });

    test('axe finds nothing at the first run', async () => {
      await browser().setSettings({ engine: 'automatic' });
      await open('popup', '/ar/makhbaz');
      await errorShown(view, 'engine-not-chosen');
      await expectNoViolations(view);
    });

    test('axe finds nothing in the settings', async () => {
      await browser().setSettings({
        languageSites: ['https://example.org/*'],
        sites: { 'https://example.org/*': { when: 'always' }, 'https://b.example/*': { when: 'never' } },
      });
      view = await browser().openView('options');
      await view.waitFor(() => document.querySelector('#libretranslate-address'));
      await expectNoViolations(view);
      await view.playwright.fill('#settings-search', 'deepl');
      await view.waitFor(() => document.querySelector('.settings-found')?.textContent);
      await expectNoViolations(view);
      await view.playwright.fill('#settings-search', '');
      await view.click('[data-setting="clear"] > button');
      await view.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await expectNoViolations(view);
      await view.playwright.fill('#libretranslate-address', 'my server');
      await view.press('Tab');
      await view.waitFor(() => document.querySelector('[role="alert"]'));
      await expectNoViolations(view);
      await view.resize(320, 600);
      expect(await sidewaysScroll(view)).toBe(0);
    });

    test('axe finds nothing in the page of the first run, which needs no scrolling sideways', async () => {
      await browser().setSettings({ readLanguages: ['fr', 'zh-Hans'] });
      view = await browser().openView('welcome');
      await view.waitFor(() => document.querySelector('.primary'));
      await expectNoViolations(view);
      await view.resize(320, 600);
      expect(await sidewaysScroll(view)).toBe(0);
      await tabTo(/^Done$/);
    });

    test('the keyboard reaches everything in the popup', async () => {
      await open('popup', '/it/sale');
      await jobState(view, 'done');
      await tabTo(/^Languages: Italian → English$/);
      await view.press('Enter');
      await view.waitFor(() => document.querySelector('[role="dialog"]'));
      await tabTo(/^Is it another language/);
      await view.press('Escape');
      await view.waitFor(() => document.querySelector('[role="dialog"]') === null);
      expect(await focused()).toBe('Languages: Italian → English');

      await tabTo(/^Engine: This computer · LibreTranslate/);
      await view.press('Space');
      await tabTo(/^Use Apertium$/);
      await tabTo(/^Settings$/);
      await view.press('Escape');
      await view.waitFor(() => document.querySelector('[role="dialog"]') === null);
      expect(await focused()).toMatch(/^Engine/);

      await tabTo(/^Sentence 1 of \d+$/);
      await view.press('ArrowDown');
      expect(await focused()).toMatch(/^Sentence 2 of/);
      await view.press('k');
      expect(await focused()).toMatch(/^Sentence 1 of/);
      const actions = [
        /^Show in page$/,
        /^How it is shown$/,
        /^Quote$/,
        /^Listen$/,
        /^Keep$/,
        /^Export$/,
        /^Side panel$/,
        /^Open in tab$/,
      ];
      for (const action of actions) await tabTo(action);
      for (const _ of actions.slice(1)) await view.playwright.keyboard.press('Shift+Tab');
      await view.press('Enter');
      await view.waitFor(() => document.activeElement?.textContent === 'Show original in page');
    });

    test('the keyboard chooses an engine at the first run', async () => {
      await browser().setSettings({ engine: 'automatic' });
      await open('popup', '/it/sale');
      await errorShown(view, 'engine-not-chosen');
      await tabTo(/^Other ways/);
      await view.press('Enter');
      for (let presses = 0; presses < 20; presses += 1) {
        await view.press('Tab');
        if (await view.evaluate(() => document.activeElement?.id === 'choice-address')) break;
      }
      await view.playwright.keyboard.press('ControlOrMeta+a');
      await view.playwright.keyboard.type(site.server.address);
      await view.press('Enter');
      await jobState(view, 'done');
    });

    test.each(['popup', 'reader'] as const)(
      'a %s 320 pixels wide needs no scrolling sideways',
      async (kind) => {
        await open(kind);
        await view.resize(320, 600);
        await view.reload();
        await jobState(view, 'done');
        expect(await sidewaysScroll(view)).toBe(0);
        const cut = await view.evaluate(() =>
          [...document.querySelectorAll('[data-side], button')]
            .filter((element) => {
              const { left, right, width } = element.getBoundingClientRect();
              return width > 0 && (left < -1 || right > innerWidth + 1);
            })
            .map(({ textContent }) => textContent.slice(0, 60)),
        );
        expect(cut).toEqual([]);
        await view.click('.chip[aria-label^="Languages"]');
        expect(await sidewaysScroll(view), 'with the language menu').toBe(0);
        await view.click('.chip[aria-label^="Engine"]');
        expect(await sidewaysScroll(view), 'with the engine menu').toBe(0);
        await view.press('Escape');
        await view.click('.chip[aria-label="How it is shown"]');
        expect(await sidewaysScroll(view), 'with the menu of the page').toBe(0);
      },
    );
  },
  { only: ['chromium'] },
);
