import { afterEach, describe, expect, test } from 'vitest';
import { fixtureModels } from '../fixtures/bergamot';
import { heavyModel } from '../servers/heavy-model';
import type { ModelCatalogue } from '../servers/model-catalogue';
import {
  agreeTo,
  beReader,
  keptOfDownloads,
  madeBy,
  modelStates,
  offersShown,
  startModelSite,
  storeModel,
  type Visit,
  visit,
} from './flows/model-flow';
import { errorShown, jobState, press, shownPairs } from './flows/translation-flow';
import { clearModels } from './harness/clear-models';
import { inBrowsersAlike } from './harness/in-browsers';

const MIB = 1024 * 1024;

describe('Bergamot and its downloads', () => {
  const site = startModelSite();
  const models = fixtureModels().map((model) => heavyModel(model, 3 * MIB));

  inBrowsersAlike('a model on its way', (browser) => {
    let catalogue: ModelCatalogue;
    let net: string;
    let open: Visit[] = [];

    const freshReader = async () => {
      catalogue = await site.newCatalogue(models);
      net = catalogue.path('it-en', 'model');
      await clearModels(browser());
      await beReader(browser(), { catalogue });
    };
    const visitArticle = async (path = '/it/faro', kind?: 'popup' | 'reader') => {
      const visited = await visit(browser(), `${site.demo.origin}${path}`, kind);
      open.push(visited);
      return visited;
    };
    const rangesOf = (path: string) =>
      catalogue.requests.filter((request) => request.path === path).map(({ range }) => range);
    /** A download that stopped in the middle, with at least a piece of it kept. */
    const beginDownload = async () => {
      const hold = catalogue.hold(net, 2.5 * MIB);
      const visited = await visitArticle();
      await agreeTo(visited.view, 'bergamot');
      await hold.reached;
      await keptOfDownloads(visited.view, { atLeast: MIB });
      return { ...visited, hold };
    };
    const GOES_ON = [undefined, expect.stringMatching(/^bytes=[1-9]\d{6}-$/)];

    afterEach(async () => {
      for (const visited of open) await visited.close();
      open = [];
    });

    /** Where downloads run: in Firefox the background, in Chromium a document of their own. */
    const endDownloader = () =>
      browser().name === 'firefox'
        ? browser().stopBackground()
        : browser().inExtension(() => chrome.offscreen.closeDocument());
    const endBackground = () => browser().stopBackground();

    test.each([
      ['what downloads it', endDownloader, () => GOES_ON],
      ['the background', endBackground, () => (browser().name === 'firefox' ? GOES_ON : [undefined])],
    ])(
      'goes on from where it was after the end of %s, once a view is opened again',
      async (_, end, ranges) => {
        await freshReader();
        const { page, view, hold } = await beginDownload();
        await view.close();
        open = [];
        await end();
        hold.release();
        const again = await browser().openView('popup', await page.tabId());
        expect(await madeBy(again)).toEqual(['bergamot']);
        expect(rangesOf(net)).toEqual(ranges());
        expect(await modelStates(browser())).toEqual(['it-en stored']);
        await again.close();
        await page.close();
      },
    );

    test('goes on by itself when the background is ended under an open view', async () => {
      await freshReader();
      const { view, hold } = await beginDownload();
      await browser().stopBackground();
      hold.release();
      expect(await madeBy(view)).toEqual(['bergamot']);
      expect(rangesOf(net)).toEqual(browser().name === 'firefox' ? GOES_ON : [undefined]);
    });

    test('is downloaded once for two views that agree to it', async () => {
      await freshReader();
      const { view, hold } = await beginDownload();
      const other = await visitArticle('/it/sale', 'reader');
      await agreeTo(other.view, 'bergamot');
      await other.view.waitFor(() => document.querySelector('[data-preparing="bergamot"]') !== null);
      hold.release();
      expect(await madeBy(view)).toEqual(['bergamot']);
      expect(await madeBy(other.view)).toEqual(['bergamot']);
      for (const part of ['model', 'shortlist', 'vocabulary'] as const)
        expect(rangesOf(catalogue.path('it-en', part)), part).toEqual([undefined]);
    });

    test('stops when it is paused, and goes on from there', async () => {
      await freshReader();
      const { view, hold } = await beginDownload();
      await view.click('[data-preparing] button[aria-label^="Pause Italian"]');
      await view.waitFor(
        () => document.querySelector('[data-preparing] [aria-label^="Resume Italian"]') !== null,
      );
      expect(await modelStates(browser())).toEqual(['it-en paused']);
      hold.release();
      await view.click('[data-preparing] button[aria-label^="Resume Italian"]');
      expect(await madeBy(view)).toEqual(['bergamot']);
      // Paused, nothing more came: it goes on at the byte at which the server had stopped.
      expect(rangesOf(net)).toEqual([undefined, `bytes=${2.5 * MIB}-`]);
      const [first] = catalogue.requests.filter(({ path }) => path === net);
      expect(first?.bytes).toBeLessThan(2.6 * MIB);
    });

    test('is offered again when it is cancelled, and nothing of it is left', async () => {
      await freshReader();
      const { view } = await beginDownload();
      await view.click('[data-preparing] button[aria-label^="Cancel Italian"]');
      expect(await offersShown(view)).toContain('bergamot');
      expect(await modelStates(browser())).toEqual([]);
      await keptOfDownloads(view, { atMost: 0 });
      expect(rangesOf(net)).toEqual([undefined]);
    });

    test('can be deleted while it translates: the translation ends with the reason, and it is offered again', async () => {
      await freshReader();
      await storeModel(browser(), `${site.demo.origin}/it/faro`);
      const options = await browser().openView('options');
      const { view } = await visitArticle('/it/lungo-400', 'reader');
      await view.waitFor(() => document.querySelector('[data-pair][data-state="done"]') !== null);
      await options.click('[data-model^="it-en"] button[aria-label^="Delete"]');
      await jobState(view, 'failed');
      expect(await errorShown(view, 'download-needed')).toMatch(/has to download its model/);
      const pairs = await shownPairs(view);
      expect(new Set(pairs.map(({ state }) => state))).toEqual(new Set(['done', 'failed']));
      await press(view, 'Try again');
      expect(await offersShown(view)).toContain('bergamot');
      expect(await modelStates(browser())).toEqual([]);
      await options.close();
    });
  });
});
