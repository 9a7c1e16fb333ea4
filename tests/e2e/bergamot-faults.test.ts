import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { eachOf } from '../extent';
import { fixtureModels } from '../fixtures/bergamot';
import { type CatalogueFault, unreadable } from '../servers/model-faults';
import {
  agreeTo,
  beReader,
  expectOnlyServerLeft,
  failureShown,
  madeBy,
  modelStates,
  openEnginePanel,
  startModelSite,
  storeModel,
  type Visit,
  visit,
} from './flows/model-flow';
import { inBrowsersAlike } from './harness/in-browsers';

const LIST = '/db/models.json';

describe('Bergamot and what goes wrong with its models', () => {
  const site = startModelSite();

  inBrowsersAlike('a model that cannot be had', (browser) => {
    let open: Visit[] = [];

    const italian = async () => {
      const visited = await visit(browser(), `${site.demo.origin}/it/faro`);
      open.push(visited);
      return visited.view;
    };
    /** What is stored is the model from English to German, as it was, and it works. */
    const expectStoredModelWorks = async () => {
      await beReader(browser(), { target: 'de', catalogue: await site.newCatalogue([]) });
      expect(await modelStates(browser())).toEqual(['en-de stored']);
      const english = await visit(browser(), `${site.demo.origin}/en/tide`);
      expect(await madeBy(english.view)).toEqual(['bergamot']);
      await english.close();
    };

    beforeAll(async () => {
      if (!browser()) return;
      await beReader(browser(), { target: 'de', catalogue: await site.newCatalogue() });
      await storeModel(browser(), `${site.demo.origin}/en/tide`);
    });
    afterEach(async () => {
      for (const visited of open) await visited.close();
      open = [];
    });

    const BAD_LISTS: [string, CatalogueFault, RegExp][] = [
      ['is not there', { kind: 'status', status: 404 }, /could not be read \(status 404\)/],
      ['is forbidden', { kind: 'status', status: 403 }, /could not be read \(status 403\)/],
      ['is refused to this browser', { kind: 'status', status: 406 }, /could not be read \(status 406\)/],
      ['is a web page', { kind: 'html' }, /could not be read \(not JSON\)/],
      ['is other JSON', { kind: 'json', json: { models: 5 } }, /could not be read \(not a list of models\)/],
    ];

    test.each(eachOf(BAD_LISTS, 4))(
      'a list that %s is named, and what else there is goes on',
      async (_, fault, reason) => {
        const catalogue = await site.newCatalogue();
        catalogue.setFault(LIST, fault);
        await beReader(browser(), { catalogue, server: site.server.address });
        await expectOnlyServerLeft(browser(), await italian(), reason);
        expect(await modelStates(browser())).toEqual(['en-de stored']);
      },
    );

    test('a list nobody answers for is named, and what else there is goes on', async () => {
      const gone = await site.newCatalogue();
      await gone.close();
      await beReader(browser(), { catalogue: gone, server: site.server.address });
      const view = await italian();
      await expectOnlyServerLeft(browser(), view, /could not be read \(unreachable\)/);
      if (browser().name === 'chromium') {
        await agreeTo(view, 'libretranslate');
        expect(await madeBy(view)).toEqual(['libretranslate']);
      }
      await expectStoredModelWorks();
    });

    const BAD_FILES: [string, 'model' | 'shortlist' | 'vocabulary', CatalogueFault, string, RegExp][] = [
      ['not there', 'model', { kind: 'status', status: 404 }, 'download-failed', /broke off \(status 404\)/],
      ['cut off', 'model', { kind: 'dropped', after: 50_000 }, 'download-failed', /broke off \((?!status)/],
      ['a web page', 'vocabulary', { kind: 'html' }, 'model-damaged', /The file vocab\.iten\.spm is not/],
      [
        'damaged on the way',
        'vocabulary',
        { kind: 'other-bytes' },
        'model-damaged',
        /vocab\.iten\.spm is not/,
      ],
      ['another one', 'model', { kind: 'other-content' }, 'model-damaged', /another SHA-256 than promised/],
      ['too long', 'model', { kind: 'resized', by: 4096 }, 'model-damaged', /is not what was promised/],
      ['too short', 'model', { kind: 'resized', by: -4096 }, 'model-damaged', /bytes instead of/],
      ['not packed', 'shortlist', { kind: 'not-packed' }, 'model-damaged', /is not what was promised/],
    ];

    test.each(eachOf(BAD_FILES, 4))(
      'a file that is %s is named, and the server translates',
      async (...row) => {
        const [, part, fault, kind, reason] = row;
        const catalogue = await site.newCatalogue();
        catalogue.setFault(catalogue.path('it-en', part), fault);
        await beReader(browser(), { catalogue, server: site.server.address });
        const view = await italian();
        await agreeTo(view, 'bergamot');
        expect(await madeBy(view)).toEqual(['libretranslate']);
        await openEnginePanel(view);
        expect(await failureShown(view, 'bergamot')).toMatch(reason);
        expect(await modelStates(browser())).toEqual(['en-de stored', `it-en failed ${kind}`]);
      },
    );

    test('what was stored before still translates', expectStoredModelWorks);

    test('a model that the engine cannot read is named, thrown away, and not offered again', async () => {
      const models = fixtureModels().map((model) => (model.source === 'it' ? unreadable(model) : model));
      const catalogue = await site.newCatalogue(models);
      await beReader(browser(), { catalogue, server: site.server.address });
      const view = await italian();
      await agreeTo(view, 'bergamot');
      expect(await madeBy(view)).toEqual(['libretranslate']);
      await openEnginePanel(view);
      expect(await failureShown(view, 'bergamot')).toMatch(
        /cannot read the model it-en-.*so it was not kept/,
      );
      expect(await modelStates(browser())).toEqual(['en-de stored']);

      await beReader(browser(), { catalogue, server: site.server.address });
      await expectOnlyServerLeft(browser(), await italian(), /does not translate from Italian to English/);
      await expectStoredModelWorks();
    });
  });
});
