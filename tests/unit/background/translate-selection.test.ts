import { describe, expect, it } from 'vitest';
import { nothingSaid, type ReaderSaid } from '../../../src/background/reader-said';
import type { TranslationWork } from '../../../src/background/tab-job-parts';
import { translateArticle } from '../../../src/background/translate-article';
import { translateSelection } from '../../../src/background/translate-selection';
import { fail, ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { createMemoryCache } from '../../../src/translate/memory-cache';
import { planPairs } from '../../../src/translate/plan-pairs';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../src/translate/timing';
import { noDevice } from '../../no-device';
import { fakeEngine, refused, type Script, shout } from '../translate/fake-engine';

const ADDRESS = 'https://porto.example/faro';

function setUp(
  script: Script = shout,
  { said, isPrivate = false }: { said?: ReaderSaid; isPrivate?: boolean } = {},
) {
  const engine = fakeEngine(script, { id: 'apertium' });
  const works: TranslationWork[] = [];
  const articleParts = {
    createEngine: () => ok(engine),
    hasOrigins: async () => true,
    mayAsk: async () => true,
    queueOf: async () => new EngineQueue(engine.limits, systemTiming),
    http: async () => fail({ kind: 'offline' }),
    device: noDevice,
    cache: createMemoryCache(),
  };
  const translate = (text: string, changes: { sample?: string; targetLanguage?: string } = {}) =>
    translateSelection(
      7,
      {
        address: ADDRESS,
        selected: {
          state: 'selected',
          text,
          isLonger: false,
          declared: [{ evidence: 'html-lang', language: 'it' }],
          sample: '',
          title: 'Il faro',
          siteName: 'Il Porto',
          ...(changes.sample !== undefined && { sample: changes.sample }),
        },
      },
      {
        tabOf: async (id) => ({ id, url: ADDRESS, isPrivate }),
        jobOf: () => undefined,
        saidOf: async (_, url) => (said?.url === url ? said : nothingSaid(url)),
        loadSettings: async () => ({
          ...DEFAULT_SETTINGS,
          engine: 'apertium',
          targetLanguage: changes.targetLanguage ?? 'en',
        }),
        loadGlossary: async () => ({
          version: '1',
          entries: [{ term: 'due', translation: 'a pair', isCaseSensitive: false, source: '', target: '' }],
        }),
        browserSignals: async () => [],
        detectByEngine: async () => undefined,
        planPairs,
        translate: (_, work) => {
          works.push(work);
          return translateArticle(work, articleParts);
        },
        t: (key) => key,
        now: () => new Date('2026-01-02T03:04:05Z'),
      },
    );
  return { engine, works, translate };
}

describe('translating a selection', () => {
  it('sends its sentences, each once, and joins what comes back', async () => {
    const { engine, translate } = setUp();
    const result = await translate('Uno è qui. Tre.\nQuattro.');
    expect(result).toMatchObject({
      ok: true,
      value: {
        paragraphs: ['UNO È QUI. TRE.', 'QUATTRO.'],
        languages: { source: 'it', target: 'en' },
        use: { id: 'apertium', reason: 'chosen' },
        isCut: false,
        translatedAt: '2026-01-02T03:04:05.000Z',
      },
    });
    expect(engine.requests.flatMap(({ items }) => items).sort()).toEqual(['Quattro.', 'Tre.', 'Uno è qui.']);
    await translate('Tre.');
    expect(engine.requests.flatMap(({ items }) => items)).toHaveLength(3);
  });

  it('keeps to the glossary and to the name of the site', async () => {
    const { translate } = setUp();
    const result = await translate('Le due di Il Porto ieri.');
    expect(result).toMatchObject({ ok: true, value: { paragraphs: ['LE a pair DI Il Porto IERI.'] } });
  });

  it('tells the engine what it stands in', async () => {
    const { works, translate } = setUp();
    await translate('Uno.');
    expect(works[0]?.article.blocks.map(({ role }) => role)).toEqual(['title', undefined]);
    expect(works[0]?.pairs.map(({ id }) => id)).toEqual(['b0.0']);
  });

  it('sends nothing that is in the reader’s language, or has no words', async () => {
    const { engine, translate } = setUp();
    expect(await translate('Uno.', { targetLanguage: 'it' })).toEqual(
      fail({ kind: 'same-language', language: 'it' }),
    );
    expect(await translate('1999')).toMatchObject({ ok: true, value: { paragraphs: ['1999'] } });
    expect(engine.requests).toEqual([]);
  });

  it('says why there is nothing', async () => {
    const { translate } = setUp(() => refused('key-refused'));
    expect(await translate('Uno. Due.')).toMatchObject({ ok: false, error: { kind: 'key-refused' } });
  });

  it('gives what there is, and says why the rest is missing', async () => {
    const { translate } = setUp((request, attempt) =>
      request.items.some((item) => item.includes('Tre')) ? refused('bad-answer') : shout(request, attempt),
    );
    const result = await translate('Uno è qui. Tre.');
    expect(result).toMatchObject({
      ok: true,
      value: { paragraphs: ['UNO È QUI. […]'], error: { kind: 'bad-answer' }, use: { id: 'apertium' } },
    });
  });

  it.each([
    ['what the reader said of this page', { isPrivate: true }, ADDRESS, true],
    ['what the reader took back, in a private window', { isPrivate: false }, ADDRESS, false],
    ['not what was said of another', { isPrivate: true }, `${ADDRESS}/other`, false],
  ])('is as private as its page: %s', async (name, said, url, isPrivate) => {
    const { works, translate } = setUp(shout, {
      said: { url, isCancelled: false, accepted: ['bergamot'], dismissed: [], ...said },
      isPrivate: name.includes('window'),
    });
    await translate('Uno.');
    expect(works[0]?.wishes).toEqual({
      isPrivate,
      accepted: url === ADDRESS ? ['bergamot'] : [],
      passedOver: [],
    });
  });

  it('is in the language that the reader said its page is in', async () => {
    const { works, translate } = setUp(shout, { said: { ...nothingSaid(ADDRESS), language: 'sc' } });
    await translate('Uno.');
    expect(works[0]?.languages).toEqual({ source: 'sc', target: 'en' });
  });

  it('is private in a private window', async () => {
    const { works, translate } = setUp(shout, { isPrivate: true });
    await translate('Uno.');
    expect(works[0]?.wishes.isPrivate).toBe(true);
  });
});
