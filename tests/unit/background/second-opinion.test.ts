import { describe, expect, it } from 'vitest';
import { askOpinion, type OpinionRequest, otherEngines } from '../../../src/background/second-opinion';
import type { TranslateParts } from '../../../src/background/translate-article';
import type { EngineId } from '../../../src/core/engine-id';
import { fail, ok, type Result } from '../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { Engine } from '../../../src/engines/engine';
import { createMemoryCache } from '../../../src/translate/memory-cache';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../src/translate/timing';
import { noDevice } from '../../no-device';
import { type FakeEngine, fakeEngine, refused, type Script, shout } from '../translate/fake-engine';
import { sampleJob } from '../ui/samples';

const text = (value: string) => [{ type: 'text' as const, text: value }];
const shown = {
  state: 'done' as const,
  engine: 'libretranslate' as const,
  translation: text('There are 30 boats.'),
};
const pairs = [
  { id: 'b0.0', blockId: 'b0', original: text('Sono 30 barche.'), ...shown },
  { id: 'b0.1', blockId: 'b0', original: text('Due.'), state: 'pending' as const },
];

interface Setting {
  engines: Partial<Record<EngineId, FakeEngine>>;
  allowed?: readonly string[];
  isPrivate?: boolean;
}

function requestWith({ engines, allowed = [], isPrivate = false }: Setting): OpinionRequest {
  const parts: TranslateParts = {
    createEngine: (id): Result<Engine> => {
      const engine = engines[id];
      return engine ? ok(engine) : fail({ kind: 'engine-not-configured', engine: id });
    },
    hasOrigins: async (origins) => origins.every((origin) => allowed.includes(origin)),
    queueOf: async (engine) => new EngineQueue(engine.limits, systemTiming, () => {}),
    http: async () => fail({ kind: 'offline' }),
    device: noDevice,
    cache: createMemoryCache(),
  };
  const use = { id: 'libretranslate' as const, reason: 'chosen' as const };
  const job = sampleJob({
    pairs,
    engines: { choice: 'libretranslate', use, offers: [], failures: [], isPrivate },
  });
  return { job, settings: DEFAULT_SETTINGS, glossary: [], parts };
}

const engine = (id: EngineId, script: Script = shout, hosts: string[] = []) =>
  fakeEngine(script, { id, hosts });

describe('otherEngines', () => {
  const engines = {
    libretranslate: engine('libretranslate'),
    bergamot: engine('bergamot'),
    apertium: engine('apertium', shout, ['http://localhost/*']),
    deepl: engine('deepl', shout, ['https://api.deepl.com/*']),
  };

  it('are those that are set up, allowed and ready, without the one at work', async () => {
    const allowed = ['http://localhost/*'];
    expect(await otherEngines(requestWith({ engines, allowed }))).toEqual(['bergamot', 'apertium']);
  });

  it('keep a private page on this device', async () => {
    const allowed = ['http://localhost/*'];
    expect(await otherEngines(requestWith({ engines, allowed, isPrivate: true }))).toEqual(['bergamot']);
  });

  it('are not asked for what they would have to download', async () => {
    const supports = async () => ({ state: 'download' as const, origins: [] });
    const bergamot = fakeEngine(shout, { id: 'bergamot', supports });
    expect(await otherEngines(requestWith({ engines: { bergamot } }))).toEqual([]);
  });
});

describe('askOpinion', () => {
  it('gives another translation, with what is found about it', async () => {
    const apertium = engine('apertium', () => ok(['There are 31 boats.']));
    const opinion = await askOpinion(requestWith({ engines: { apertium } }), 'b0.0', 'apertium', 'other');
    expect(opinion).toMatchObject({
      ok: true,
      value: { text: text('There are 31 boats.'), findings: [{ check: 'number' }] },
    });
    expect(apertium.requests[0]?.pair).toEqual({ source: 'it', target: 'en' });
  });

  it('turns a translation back', async () => {
    const libretranslate = engine('libretranslate', () => ok(['Ci sono 30 barche.']));
    const request = requestWith({ engines: { libretranslate } });
    expect(await askOpinion(request, 'b0.0', 'libretranslate', 'back')).toEqual(
      ok({ text: text('Ci sono 30 barche.'), findings: [] }),
    );
    expect(libretranslate.requests[0]).toMatchObject({
      pair: { source: 'en', target: 'it' },
      items: ['There are 30 boats.'],
    });
  });

  it('says why there is none', async () => {
    const apertium = engine('apertium', () => refused('key-refused'));
    const request = requestWith({ engines: { apertium } });
    expect(await askOpinion(request, 'b0.0', 'apertium', 'other')).toMatchObject({
      ok: false,
      error: { kind: 'key-refused' },
    });
    expect(await askOpinion(request, 'b0.0', 'deepl', 'other')).toMatchObject({
      ok: false,
      error: { kind: 'engine-not-configured' },
    });
    expect(await askOpinion(request, 'b9.9', 'apertium', 'other')).toEqual(fail({ kind: 'page-changed' }));
    expect(await askOpinion(request, 'b0.1', 'apertium', 'back')).toEqual(fail({ kind: 'page-changed' }));
  });
});
