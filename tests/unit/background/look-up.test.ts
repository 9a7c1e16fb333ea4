import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/background/look-up';
import type { OpinionRequest } from '../../../src/background/second-opinion';
import type { TranslateParts } from '../../../src/background/translate-article';
import type { Pair } from '../../../src/core/pair';
import { fail, ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { createMemoryCache } from '../../../src/translate/memory-cache';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../src/translate/timing';
import { noDevice } from '../../no-device';
import { fakeEngine, refused, type Script, shout } from '../translate/fake-engine';
import { sampleJob, text } from '../ui/samples';

const link: Pair['original'][number] = { type: 'link', href: 'https://a.test/', children: text('le barche') };
const made = { blockId: 'b0', state: 'done', translation: text('Here are the boats.') } as const;
const pairs: Pair[] = [
  { ...made, id: 'b0.0', original: [...text('Ecco  '), link, ...text(' e due.')], engine: 'apertium' },
  { ...made, id: 'b0.1', original: text('Uno.') },
  { id: 'b0.2', blockId: 'b0', original: text('Tre.'), state: 'pending' },
];

function setUp(script: Script = shout) {
  const engine = fakeEngine(script, { id: 'apertium' });
  const parts: TranslateParts = {
    createEngine: (id) =>
      id === 'apertium' ? ok(engine) : fail({ kind: 'engine-not-configured', engine: id }),
    hasOrigins: async () => true,
    mayAsk: async () => true,
    queueOf: async ({ limits }) => new EngineQueue(limits, systemTiming),
    http: async () => fail({ kind: 'offline' }),
    device: noDevice,
    cache: createMemoryCache(),
  };
  // The reader has another engine by now: the sentence was made by this one.
  const request: OpinionRequest = {
    job: sampleJob({ pairs }),
    settings: { ...DEFAULT_SETTINGS, engine: 'deepl' },
    glossary: [{ term: 'due', translation: 'a pair', isCaseSensitive: false, source: '', target: '' }],
    parts,
  };
  return { engine, ask: (pair: string, words: string) => lookUp(request, pair, words) };
}

describe('looking up words of a sentence', () => {
  it('asks the engine that translated it, and once only', async () => {
    const { engine, ask } = setUp();
    const found = ok({ translation: text('ECCO LE'), engine: 'apertium' });
    expect(await ask('b0.0', 'Ecco le')).toEqual(found);
    expect(await ask('b0.0', ' Ecco\n le ')).toEqual(found);
    expect(engine.requests.map(({ pair, items }) => [pair, items])).toEqual([
      [{ source: 'it', target: 'en' }, ['Ecco le']],
    ]);
  });

  it('keeps to the glossary', async () => {
    const answer = await setUp().ask('b0.0', 'e due');
    expect(answer).toEqual(ok({ translation: text('E a pair'), engine: 'apertium' }));
  });

  it.each([
    ['words that are not in the sentence', 'b0.0', 'Ecco due'],
    ['words of another sentence', 'b0.0', 'Uno'],
    ['no words', 'b0.0', ' '],
    ['a sentence that is not there', 'b9.0', 'Ecco'],
    ['a sentence that nobody translated', 'b0.1', 'Uno'],
    ['a sentence that is not translated yet', 'b0.2', 'Tre'],
  ])('sends nothing for %s', async (_, pair, words) => {
    const { engine, ask } = setUp();
    expect(await ask(pair, words)).toEqual(fail({ kind: 'page-changed' }));
    expect(engine.requests).toEqual([]);
  });

  it('says why there is none', async () => {
    const answer = await setUp(() => refused('key-refused')).ask('b0.0', 'Ecco');
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-refused' } });
  });
});
