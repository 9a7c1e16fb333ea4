import { describe, expect, it } from 'vitest';
import { compareEngines } from '../../../src/background/compare-engines';
import type { ComparisonWork } from '../../../src/background/tab-job-parts';
import type { ComparedEngine } from '../../../src/core/comparison';
import type { EngineId } from '../../../src/core/engine-id';
import { inlineText } from '../../../src/core/inline';
import { ok } from '../../../src/core/result';
import { type FakeEngine, refused } from '../translate/fake-engine';
import { engine, requestWith } from './opinion-kit';

interface Setting {
  engines: Partial<Record<EngineId, FakeEngine>>;
  asked: readonly EngineId[];
  isPrivate?: boolean;
  allowed?: readonly string[];
}

async function compare({ asked, ...setting }: Setting) {
  const { parts, ...request } = requestWith(setting);
  const told: ComparedEngine[] = [];
  const said: string[] = [];
  const work: ComparisonWork = {
    ...request,
    engines: asked,
    signal: new AbortController().signal,
    onPairs: (id, updates) =>
      said.push(...updates.map((pair) => `${id} ${pair.id}: ${inlineText(pair.translation ?? [])}`)),
    onEngine: (compared) => told.push(compared),
  };
  await compareEngines(work, parts);
  return { told, said };
}

describe('compareEngines', () => {
  it('asks for what another engine translated, and tells how far it is', async () => {
    const apertium = engine('apertium', () => ok(['There are 31 boats.']));
    const { told, said } = await compare({ engines: { apertium }, asked: ['apertium'] });
    expect(said).toEqual(['apertium b0.0: There are 31 boats.']);
    expect(apertium.requests.map(({ items }) => items)).toEqual([['Sono 30 barche.']]);
    expect(told[0]).toEqual({ engine: 'apertium', state: 'asked', done: 0, total: 1 });
    expect(told.at(-1)).toEqual({ engine: 'apertium', state: 'done', done: 1, total: 1 });
  });

  it('asks several at once, and one that fails is no reason for the others to', async () => {
    const engines = {
      bergamot: engine('bergamot', () => ok(['There are 30 boats.'])),
      apertium: engine('apertium', () => refused('key-refused')),
    };
    const { told, said } = await compare({ engines, asked: ['bergamot', 'apertium'] });
    expect(said).toContain('bergamot b0.0: There are 30 boats.');
    const last = (id: EngineId) => told.findLast((one) => one.engine === id);
    expect(last('bergamot')).toMatchObject({ state: 'done', done: 1 });
    expect(last('apertium')).toMatchObject({ state: 'failed', done: 0, error: { kind: 'key-refused' } });
  });

  it('leaves out who may not be asked: of a private page everybody who is not on this device', async () => {
    const deepl = engine('deepl', undefined, ['https://api.deepl.com/*']);
    const bergamot = engine('bergamot', () => ok(['There are 30 boats.']));
    const engines = { deepl, bergamot };
    const allowed = ['https://api.deepl.com/*'];
    const asked: EngineId[] = ['deepl', 'bergamot'];
    await compare({ engines, asked, allowed, isPrivate: true });
    await compare({ engines, asked });
    expect(deepl.requests).toEqual([]);
    expect(bergamot.requests).toHaveLength(2);
    await compare({ engines, asked, allowed });
    expect(deepl.requests).toHaveLength(1);
  });

  it('does not ask an engine for what it translated itself', async () => {
    const libretranslate = engine('libretranslate');
    const { parts, ...request } = requestWith({ engines: { libretranslate } });
    const { use: _, ...engines } = request.job.engines;
    const told: ComparedEngine[] = [];
    await compareEngines(
      {
        ...request,
        job: { ...request.job, engines },
        engines: ['libretranslate'],
        signal: new AbortController().signal,
        onPairs: () => {},
        onEngine: (compared) => told.push(compared),
      },
      parts,
    );
    expect(libretranslate.requests).toEqual([]);
    expect(told.at(-1)).toMatchObject({ state: 'done', total: 0 });
  });
});
