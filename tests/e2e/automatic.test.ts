import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  agreeTo,
  beReader,
  expectOnlyServerLeft,
  failureShown,
  madeBy,
  offersShown,
  openEnginePanel,
  startModelSite,
  storeModel,
  type Visit,
  visit,
} from './flows/model-flow';
import { errorShown, jobState, shownPairs } from './flows/translation-flow';
import { clearModels } from './harness/clear-models';
import type { Driver } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const EMOJI = '😀😃😄🚀🌍👨‍👩‍👧‍👦🏳️‍🌈❤️‍🔥🎉🎈';
/** One sentence, because nothing ends it. */
const LONG = `${'il vecchio faro e il mare '.repeat(4000)}sono qui.`;
const PAGE = `<!doctype html><html lang="it"><meta charset="utf-8"><title>Il faro e il mare di notte</title>
<article><h1>Il faro e il mare di notte</h1>
<p>Il vecchio faro è tornato, e il mare è visibile dalla strada del porto di notte.</p>
<p>${EMOJI}</p><p>${LONG}</p><p>La torre è bianca.</p></article></html>`;

/** A way to visit articles, which are all left after each test. */
function visitor(browser: () => Driver): (address: string) => Promise<Visit> {
  const visits: Visit[] = [];
  afterEach(async () => {
    for (const { close } of visits.splice(0)) await close();
  });
  return async (address) => {
    const visited = await visit(browser(), address);
    visits.push(visited);
    return visited;
  };
}

describe('Automatic', () => {
  const site = startModelSite();
  let pages: Server;

  beforeAll(async () => {
    pages = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => pages?.close());

  inBrowsers('what nothing on this device can do', (browser) => {
    const visitArticle = visitor(browser);

    test('a language pair without a model is named, and a server on this computer takes it', async () => {
      await beReader(browser(), { catalogue: await site.newCatalogue(), server: site.server.address });
      const { view } = await visitArticle(`${site.demo.origin}/ar/makhbaz`);
      await expectOnlyServerLeft(browser(), view, /does not translate from Arabic to English/);
      if (browser().name === 'chromium') await agreeTo(view, 'libretranslate');
      expect(await madeBy(view)).toEqual(['libretranslate']);
    });

    test('a target language that there is not is said to be one that nothing translates to', async () => {
      const catalogue = await site.newCatalogue();
      await beReader(browser(), { catalogue, server: site.server.address, target: 'xx' });
      const { view } = await visitArticle(`${site.demo.origin}/it/faro`);
      expect(await offersShown(view)).toEqual([]);
      expect(await errorShown(view, 'engine-not-chosen')).toContain(
        'Nothing on this device can translate Italian to xx.',
      );
      expect(await failureShown(view, 'bergamot')).toMatch(/does not translate from Italian to xx/);
    });

    test('a private page is not sent even to a server on this computer, and that is remembered', async () => {
      const catalogue = await site.newCatalogue();
      // What was agreed to fails, so that in every browser only the server is left.
      catalogue.setFault(catalogue.path('it-en', 'model'), { kind: 'status', status: 404 });
      await beReader(browser(), { catalogue, server: site.server.address });
      const { page, view } = await visit(browser(), `${site.demo.origin}/it/faro`);
      await agreeTo(view, 'bergamot');
      expect(await madeBy(view)).toEqual(['libretranslate']);
      const before = site.server.requests.length;

      await openEnginePanel(view);
      await view.click('.panel-check input');
      expect(await offersShown(view)).not.toContain('libretranslate');
      await view.close();
      // Who has just been asked would not be asked again: a new background knows nothing of the server.
      await browser().stopBackground();
      const again = await browser().openView('popup', await page.tabId());
      expect(await offersShown(again)).not.toContain('libretranslate');
      expect(site.server.requests.length).toBe(before);

      await openEnginePanel(again);
      await again.click('.panel-check input');
      expect(await madeBy(again)).toEqual(['libretranslate']);
      expect(site.server.requests.length).toBeGreaterThan(before);
      await again.close();
      await page.close();
    });

    test('a text of signs alone and a sentence of 100,000 characters come out whole', async () => {
      await beReader(browser(), { catalogue: await site.newCatalogue() });
      await storeModel(browser(), `${site.demo.origin}/it/faro`);
      const { port } = pages.address() as AddressInfo;
      const { view } = await visitArticle(`http://localhost:${port}`);
      // Some 20,000 words, on whatever processor the tests have.
      await jobState(view, 'done', 120_000);
      const pairs = await shownPairs(view);
      expect(pairs.map(({ state }) => state)).toEqual(pairs.map(() => 'done'));
      const signs = pairs.find(({ original }) => original.startsWith('😀'));
      const long = pairs.find(({ original }) => original.length > 90_000);
      expect(signs?.translation).toBe(EMOJI);
      expect(long?.translation.match(/lighthouse/g)?.length).toBe(4000);
      expect(pairs.at(-1)?.translation).toBe('The tower is white.');
    }, 180_000);
  });

  // Firefox has none that extensions may use.
  inBrowsers(
    "the browser's own translator",
    (browser) => {
      const visitArticle = visitor(browser);

      test('is passed over when it gives no sign of life', async () => {
        await clearModels(browser());
        await beReader(browser(), { catalogue: await site.newCatalogue(), server: site.server.address });
        const spanish = await visitArticle(`${site.demo.origin}/es/tren`);
        expect(await offersShown(spanish.view)).toEqual(['browser', 'libretranslate']);
        await agreeTo(spanish.view, 'browser');
        const italian = await visitArticle(`${site.demo.origin}/it/faro`);
        expect(await offersShown(italian.view)).toEqual(['browser', 'bergamot', 'libretranslate']);
        await agreeTo(italian.view, 'browser');

        // With nothing left to ask for, the server goes on by itself.
        await jobState(spanish.view, 'done');
        expect(await madeBy(spanish.view)).toEqual(['libretranslate']);
        await openEnginePanel(spanish.view);
        expect(await failureShown(spanish.view, 'browser')).toMatch(/no sign for 20 s/);
        expect(await failureShown(italian.view, 'browser')).toMatch(/no sign for 20 s/);
        expect(await offersShown(italian.view)).toEqual(['bergamot', 'libretranslate']);
      });
    },
    { only: ['chromium'] },
  );
});
