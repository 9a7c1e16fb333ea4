import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  agreeTo,
  beReader,
  failureShown,
  keptOfDownloads,
  madeBy,
  modelStates,
  openEnginePanel,
  startModelSite,
  storeModel,
  type Visit,
  visit,
} from '../../e2e/flows/model-flow';
import { clearModels } from '../../e2e/harness/clear-models';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { fixtureModels } from '../../fixtures/bergamot';
import { heavyModel } from '../../servers/heavy-model';
import type { ModelCatalogue } from '../../servers/model-catalogue';
import { expectNothingWaits } from './faults/expect-whole';
import { fillStorage, LITTLE_ROOM } from './faults/full';
import { bePatient } from './faults/patience';

bePatient();

const MIB = 1024 * 1024;

describe('Bergamot and its models', () => {
  const site = startModelSite();
  const models = fixtureModels().map((model) => heavyModel(model, 3 * MIB));

  inBrowsers(
    'a storage that fails them',
    (browser) => {
      let catalogue: ModelCatalogue;
      let open: Visit[] = [];
      const article = async (path: string) => {
        const visited = await visit(browser(), `${site.demo.origin}${path}`);
        open.push(visited);
        return visited.view;
      };

      beforeEach(async () => {
        catalogue = await site.newCatalogue(models);
        await clearModels(browser());
        await beReader(browser(), { catalogue, server: site.server.address });
      });
      afterEach(async () => {
        for (const visited of open) await visited.close();
        open = [];
      });

      test('is full in the middle of a download: it is named, the server translates, and with room it is stored', async () => {
        const hold = catalogue.hold(catalogue.path('it-en', 'model'), 1.5 * MIB);
        const view = await article('/it/faro');
        await agreeTo(view, 'bergamot');
        await hold.reached;
        await keptOfDownloads(view, { atLeast: MIB });
        const { release } = await fillStorage(browser());
        try {
          hold.release();
          expect(await madeBy(view)).toEqual(['libretranslate']);
          await openEnginePanel(view);
          expect(await failureShown(view, 'bergamot')).toMatch(
            /There is no room for .* on this device\. Free some space/,
          );
          expect(await modelStates(browser())).toEqual(['it-en failed storage-full']);
          await expectNothingWaits(view);
        } finally {
          await release();
        }
        const other = await article('/it/sale');
        await agreeTo(other, 'bergamot');
        expect(await madeBy(other)).toEqual(['bergamot']);
        expect(await modelStates(browser())).toEqual(['it-en stored']);
        // Nothing that had come was asked for twice.
        const ranges = catalogue.requests.filter(({ path }) => path === catalogue.path('it-en', 'model'));
        expect(ranges.map(({ range }) => range)).toEqual([
          undefined,
          expect.stringMatching(/^bytes=[1-9]\d{6}-$/),
        ]);
      });

      test('has damaged one: it is named and never translates, and is offered again', async () => {
        await storeModel(browser(), `${site.demo.origin}/it/faro`);
        await browser().inExtension(async () => {
          const cache = await caches.open('diptych-models');
          for (const request of await cache.keys()) {
            const response = await cache.match(request);
            if (!response || Number(response.headers.get('X-Bytes')) < 1024 * 1024) continue;
            const bytes = new Uint8Array(await response.arrayBuffer());
            bytes[5000] = (bytes[5000] ?? 0) ^ 1;
            await cache.put(request, new Response(bytes, { headers: response.headers }));
          }
        });
        // What is in memory is whole still.
        await (browser().name === 'firefox'
          ? browser().stopBackground()
          : browser().inExtension(() => chrome.offscreen.closeDocument()));
        const view = await article('/it/sale');
        expect(await madeBy(view)).toEqual(['libretranslate']);
        await openEnginePanel(view);
        expect(await failureShown(view, 'bergamot')).toMatch(
          /is not what was promised .*SHA-256.* and was thrown away/,
        );
        const other = await article('/it/faro?2');
        await agreeTo(other, 'bergamot');
        expect(await madeBy(other)).toEqual(['bergamot']);
      });
    },
    { preferences: LITTLE_ROOM },
  );
});
