import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { translateItems } from '../../../../src/background/newsstand/translate-items';
import type { TranslationWork } from '../../../../src/background/tab-job-parts';
import { translateArticle } from '../../../../src/background/translate-article';
import type { FeedEntry } from '../../../../src/core/feed';
import { newsItemId } from '../../../../src/core/newsstand';
import { fail, ok } from '../../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';
import { NewsstandStore } from '../../../../src/platform/newsstand-store';
import { createMemoryCache } from '../../../../src/translate/memory-cache';
import { planPairs } from '../../../../src/translate/plan-pairs';
import { EngineQueue } from '../../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../../src/translate/timing';
import { noDevice } from '../../../no-device';
import { fakeEngine, refused, type Script, shout } from '../../translate/fake-engine';

const FARO = 'https://porto.example/feed';
const ITALIAN =
  'Il vecchio faro del porto torna ad accendersi questa sera, dopo ventitré anni di buio e di promesse mai mantenute.';
const FRENCH =
  'Le vieux phare du port se rallume ce soir, après vingt-trois ans de nuit et de promesses que personne n’a tenues.';

let counter = 0;

function entry(id: string, changes: Partial<FeedEntry> = {}): FeedEntry {
  const url = `https://porto.example/${id}`;
  return { id, title: `Il ${id} oggi`, summary: ITALIAN, url, authors: [], ...changes };
}

async function setUp(entries: FeedEntry[], script: Script = shout, changes: Partial<Settings> = {}) {
  counter += 1;
  const store = new NewsstandStore(`translate-${counter}`, () => undefined);
  await store.saveFetch({ url: FARO, nextAt: 0, failures: 0 }, entries, 1_000_000);
  const engine = fakeEngine(script, { id: 'apertium' });
  const works: TranslationWork[] = [];
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    engine: 'apertium',
    feeds: [{ url: FARO, title: 'Il Faro' }],
    ...changes,
  };
  const stop = new AbortController();
  const translate = (ids: string[], isPrivate = false) =>
    translateItems(
      { ids: ids.map((id) => newsItemId(FARO, id)), isPrivate, signal: stop.signal },
      {
        store,
        loadSettings: async () => settings,
        loadGlossary: async () => ({ version: '1', entries: [] }),
        browserSignals: async () => [],
        planPairs,
        translate: (work) => {
          works.push(work);
          return translateArticle(work, {
            createEngine: (_, { engine: chosen }) =>
              chosen === 'automatic' ? fail({ kind: 'engine-not-configured', engine: 'x' }) : ok(engine),
            hasOrigins: async () => true,
            mayAsk: async () => true,
            queueOf: async () => new EngineQueue(engine.limits, systemTiming),
            http: async () => fail({ kind: 'offline' }),
            device: noDevice,
            cache: createMemoryCache(),
          });
        },
        t: (key) => key,
        now: () => new Date('2026-11-28T12:00:00Z'),
      },
    );
  const kept = async (id: string) => {
    const found = await store.items([newsItemId(FARO, id)]);
    return found.ok ? found.value[0]?.translation : undefined;
  };
  const sent = () => engine.requests.flatMap(({ items }) => items);
  return { store, works, translate, kept, sent, stop };
}

const id = (name: string) => newsItemId(FARO, name);

describe('translating items', () => {
  it('gives and keeps title and summary, sentence by sentence', async () => {
    const { translate, kept, sent } = await setUp([
      entry('faro', { summary: `${ITALIAN} Ecco.` }),
      entry('molo'),
    ]);
    const translation = {
      source: 'it',
      target: 'en',
      title: 'IL FARO OGGI',
      summary: `${ITALIAN.toUpperCase()} ECCO.`,
      engines: ['apertium'],
      at: '2026-11-28T12:00:00.000Z',
    };
    expect(await translate(['faro'])).toEqual({
      ok: true,
      value: { translated: [{ item: id('faro'), translation }], failures: [] },
    });
    expect(await kept('faro')).toEqual(translation);
    expect(await kept('molo')).toBeUndefined();
    expect(sent().sort()).toEqual(['Ecco.', 'Il faro oggi', ITALIAN].sort());
  });

  it('sends nothing twice: what is kept is told', async () => {
    const { translate, sent } = await setUp([entry('faro')]);
    const first = await translate(['faro']);
    const before = sent().length;
    expect(await translate(['faro', 'gone'])).toEqual(first);
    expect(sent()).toHaveLength(before);
  });

  it('tells the engine of no headline beside another, and keeps the names of the feed', async () => {
    const { translate, works, kept } = await setUp([
      entry('faro', { title: 'Ecco Il Faro di oggi' }),
      entry('molo'),
    ]);
    await translate(['faro', 'molo']);
    expect(works).toHaveLength(1);
    expect(works[0]?.article.blocks).toEqual([]);
    expect((await kept('faro'))?.title).toBe('ECCO Il Faro DI OGGI');
  });

  it('is done with an item that has a title alone, and with one of numbers without an engine', async () => {
    const { translate } = await setUp([
      entry('faro', { summary: '' }),
      entry('n', { title: '2026', summary: '' }),
      entry('molo'),
    ]);
    expect(await translate(['faro', 'n'])).toMatchObject({
      value: {
        translated: [
          { translation: { title: 'IL FARO OGGI', summary: '', engines: ['apertium'] } },
          { translation: { title: '2026', summary: '', engines: [] } },
        ],
      },
    });
  });
});

describe('the language of items', () => {
  it('is that of their whole feed, where it states another', async () => {
    const { translate, works } = await setUp([
      entry('a', { language: 'en-us' }),
      entry('b', { language: 'en-us' }),
    ]);
    await translate(['a']);
    expect(works[0]?.languages).toEqual({ source: 'it', target: 'en' });
  });

  it('is what each states, where a feed is of several', async () => {
    const entries = [
      entry('a', { language: 'it' }),
      entry('b', { language: 'fr', title: 'Le phare', summary: FRENCH }),
    ];
    const { translate, works } = await setUp(entries);
    await translate(['a', 'b']);
    expect(works.map(({ languages }) => languages.source)).toEqual(['it', 'fr']);
  });

  it('is never told from a headline alone: what is stated counts, or nothing', async () => {
    const short = { title: 'Faro riacceso', summary: '' };
    expect(await (await setUp([entry('a', short)])).translate(['a'])).toEqual({
      ok: true,
      value: { translated: [], failures: [{ item: id('a'), error: { kind: 'language-unknown' } }] },
    });
    const stated = await setUp([entry('a', { ...short, language: 'it' })]);
    expect(await stated.translate(['a'])).toMatchObject({ value: { translated: [{ item: id('a') }] } });
  });

  it.each([
    ['translated into', { targetLanguage: 'it' }],
    ['read as well', { readLanguages: ['it'] }],
  ])('that is %s has nothing sent', async (_, changes) => {
    const { translate, sent } = await setUp([entry('a')], shout, changes);
    expect(await translate(['a'])).toMatchObject({
      value: { failures: [{ item: id('a'), error: { kind: 'same-language', language: 'it' } }] },
    });
    expect(sent()).toEqual([]);
  });
});

describe('what the reader chose', () => {
  it.each(['https://porto.example/*', 'https://faro.example/*'])(
    'of a site never to be translated has nothing of it sent: %s',
    async (site) => {
      const entries = [entry('a', { url: 'https://faro.example/a' })];
      const { translate, sent } = await setUp(entries, shout, { sites: { [site]: { when: 'never' } } });
      expect(await translate(['a'])).toMatchObject({
        value: { failures: [{ error: { kind: 'site-never', address: 'https://faro.example' } }] },
      });
      expect(sent()).toEqual([]);
    },
  );

  it('of an engine for a site holds for its headlines', async () => {
    const { translate, works } = await setUp(
      [entry('a'), entry('b', { url: 'https://faro.example/b' })],
      shout,
      {
        sites: { 'https://faro.example/*': { when: 'ask', engine: 'deepl' } },
      },
    );
    await translate(['a', 'b']);
    expect(works.map(({ settings }) => settings.engine)).toEqual(['apertium', 'deepl']);
  });

  it('is asked for where nobody chose who translates', async () => {
    const { translate, works } = await setUp([entry('a')], shout, { engine: 'automatic' });
    expect(await translate(['a'], true)).toMatchObject({
      value: { translated: [], failures: [{ item: id('a'), error: { kind: 'engine-not-chosen' } }] },
    });
    expect(works[0]?.wishes).toEqual({ isPrivate: true, accepted: [], passedOver: [] });
  });

  it('in a private window is told and not kept', async () => {
    const { translate, kept } = await setUp([entry('a')]);
    expect(await translate(['a'], true)).toMatchObject({ value: { translated: [{ item: id('a') }] } });
    expect(await kept('a')).toBeUndefined();
  });
});

describe('an engine that fails', () => {
  it('leaves each item with its reason', async () => {
    const { translate, kept } = await setUp([entry('a')], () => refused('key-refused'));
    expect(await translate(['a'])).toMatchObject({
      value: { translated: [], failures: [{ item: id('a'), error: { kind: 'key-refused' } }] },
    });
    expect(await kept('a')).toBeUndefined();
  });

  it('at one item costs no other its translation', async () => {
    const entries = [
      entry('faro'),
      entry('molo', { summary: 'Il molo resta chiuso per lavori fino a domani.' }),
    ];
    const { translate, kept } = await setUp(entries, (request, attempt) =>
      request.items.some((item) => item.includes('chiuso')) ? refused('bad-answer') : shout(request, attempt),
    );
    expect(await translate(['faro', 'molo'])).toMatchObject({
      value: {
        translated: [{ item: id('faro') }],
        failures: [{ item: id('molo'), error: { kind: 'bad-answer' } }],
      },
    });
    expect(await kept('molo')).toBeUndefined();
  });

  it('or is stopped has nothing kept of it', async () => {
    const { translate, kept, stop } = await setUp([entry('a')], (request, attempt) => {
      stop.abort();
      return shout(request, attempt);
    });
    expect((await translate(['a'])).ok).toBe(true);
    expect(await kept('a')).toBeUndefined();
  });
});

it('a store that cannot be read is said', async () => {
  const { store, translate } = await setUp([entry('a')]);
  const error = { kind: 'storage-failed' as const, detail: 'locked' };
  store.items = async () => fail(error);
  expect(await translate(['a'])).toEqual(fail(error));
});
