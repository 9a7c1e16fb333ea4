import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { type DemoSite, serveDemo } from '../../tools/demo/serve';
import { type ModelCatalogue, startModelCatalogue } from '../servers/model-catalogue';
import { errorShown, jobState, press, shownPairs } from './flows/translation-flow';
import { clearModels, modelsOf } from './harness/clear-models';
import type { Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

/** The real engine with models made for tests (tests/fixtures/bergamot): word for word, and nothing else is claimed. */
describe('Bergamot, all the way', () => {
  let demo: DemoSite;
  let catalogue: ModelCatalogue;

  beforeAll(async () => {
    demo = await serveDemo();
    catalogue = await startModelCatalogue();
  });
  afterAll(async () => {
    await demo?.close();
    await catalogue?.close();
  });

  inBrowsers('a model on its way', (browser) => {
    let page: Page;
    let view: Page;
    let earlier = 0;

    const freshReader = async (targetLanguage = 'en', list = catalogue.catalogue) => {
      await clearModels(browser());
      earlier = catalogue.requests.length;
      await browser().setSettings({
        targetLanguage,
        engine: 'automatic',
        engines: { ...DEFAULT_SETTINGS.engines, bergamot: { catalogue: list } },
      });
    };
    const open = async (path: string) => {
      page = await browser().newPage(`${demo.origin}${path}`);
      view = await browser().openView('popup', await page.tabId());
    };
    const close = async () => {
      await view.close();
      await page.close();
    };
    const filesRequested = () =>
      catalogue.requests
        .slice(earlier)
        .map(({ path }) => path)
        .filter((path) => path.startsWith('/models/'));
    const offerOf = (engine: string) =>
      view.waitFor(
        (wanted) => document.querySelector(`[data-offer="${wanted}"]`)?.textContent ?? '',
        [engine],
        { what: `the offer of ${engine}` },
      );

    test('is offered with its size and who it is from, downloaded when agreed to, and translates', async () => {
      await freshReader();
      await open('/it/faro');
      await errorShown(view, 'engine-not-chosen');
      expect(await offerOf('bergamot')).toMatch(
        /^Download the Italian → English model, about \d+ MB, from 127\.0\.0\.1:\d+, once\./,
      );
      expect(filesRequested()).toEqual([]);
      await view.click('[data-offer="bergamot"] button');
      await jobState(view, 'done');
      const pairs = await shownPairs(view);
      expect(pairs.length).toBeGreaterThan(40);
      expect(pairs.filter(({ state }) => state !== 'done')).toEqual([]);
      expect(pairs[0]?.translation).toBe('The old lighthouse returns to light up after twenty-three years');
      expect(pairs.find(({ original }) => original.startsWith('Pesa 840'))?.translation.trim()).toBe(
        'Weighs 840 kilos and has 276 prisms of glass.',
      );
      expect(filesRequested().sort()).toEqual(
        (['model', 'shortlist', 'vocabulary'] as const).map((part) => catalogue.path('it-en', part)).sort(),
      );
    });

    test('says who translated, where and why, in the chip and under the text', async () => {
      const said = await view.evaluate(() => ({
        engine: document.querySelector('[data-field="engine"]')?.textContent,
        attribution: document.querySelector('[data-field="attribution"]')?.textContent,
        makers: [...document.querySelectorAll('[data-pair]')].map((pair) => pair.getAttribute('data-engine')),
      }));
      expect(said.engine).toBe('Bergamot');
      expect(said.attribution).toContain('Translated by Bergamot on ');
      expect(new Set(said.makers)).toEqual(new Set(['bergamot', null]));
      await view.click('.chip[aria-label^="Engine"]');
      const why = await view.waitFor(() => document.querySelector('[data-reason]')?.textContent ?? '');
      expect(why).toMatch(/nothing leaves/i);
      await view.press('Escape');
    });

    test('keeps every link, with words in it, in the sentence it was in', async () => {
      const linksOf = (side: string) =>
        view.evaluate(
          (wanted) =>
            [...document.querySelectorAll<HTMLAnchorElement>(`[data-side="${wanted}"] a`)].map(
              ({ href, textContent }) => `${href} ${textContent.trim() ? 'with' : 'without'} words`,
            ),
          side,
        );
      const original = await linksOf('original');
      expect(original.length).toBeGreaterThan(5);
      expect(await linksOf('translation')).toEqual(original);
      await close();
    });

    test('is there for the next article at once, without any request, when its server is gone', async () => {
      const before = catalogue.requests.length;
      await browser().stopBackground();
      await open('/it/sale');
      await jobState(view, 'done');
      const pairs = await shownPairs(view);
      expect(pairs.filter(({ state }) => state !== 'done')).toEqual([]);
      expect(catalogue.requests.slice(before)).toEqual([]);
      await close();
    });

    test('is listed in the settings with its size, and deleted there', async () => {
      const options = await browser().openView('options');
      const line = await options.waitFor(() => document.querySelector('[data-model]')?.textContent ?? '');
      expect(line).toMatch(/Italian → English.*5\d\d kB/);
      await options.click('[data-model] button');
      await options.waitFor(() => document.querySelector('[data-model]') === null, [], {
        what: 'the model to be gone',
      });
      await options.close();
      expect(await modelsOf(browser())).toEqual([]);
      await open('/it/faro');
      expect(await offerOf('bergamot')).toContain('Download the Italian → English model');
      await close();
    });

    test('goes through English where no model leads straight, from the other kind of list', async () => {
      await freshReader('de', catalogue.remoteSettings);
      await open('/it/faro');
      // This list tells the size of every file.
      expect(await offerOf('bergamot')).toMatch(/Italian → German model, \d\d\d kB, from 127/);
      await view.click('[data-offer="bergamot"] button');
      await jobState(view, 'done');
      const [headline] = await shownPairs(view);
      expect(headline?.translation).toMatch(/^Der alt Leuchtturm /);
      expect((await modelsOf(browser())).map(({ source, target }) => `${source}-${target}`).sort()).toEqual([
        'en-de',
        'it-en',
      ]);
      await close();
    });

    test('can be paused and goes on, with its progress shown', async () => {
      await freshReader();
      await open('/it/faro');
      const path = catalogue.path('it-en', 'model');
      const hold = catalogue.hold(path, 200_000);
      await view.click('[data-offer="bergamot"] button');
      await hold.reached;
      const shown = await view.waitFor(
        () => {
          const text = document.querySelector('[data-preparing]')?.textContent ?? '';
          return /[1-9]\d* kB of/.test(text) && text;
        },
        [],
        { what: 'progress' },
      );
      expect(shown).toMatch(/Italian → English/);
      await press(view, 'Pause');
      await view.waitFor(() =>
        [...document.querySelectorAll('button')].some((b) => b.textContent === 'Resume'),
      );
      hold.release();
      expect((await modelsOf(browser())).map(({ state }) => state)).toEqual(['paused']);
      await press(view, 'Resume');
      await jobState(view, 'done');
      const again = catalogue.requests.filter((request) => request.path === path && request.range);
      expect(again.at(-1)?.status).toBe(206);
      await close();
    });
  });
});
