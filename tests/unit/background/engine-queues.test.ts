import { describe, expect, it, vi } from 'vitest';
import { EngineQueues } from '../../../src/background/engine-queues';
import { ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { fakeEngine, rateLimited, shout } from '../translate/fake-engine';
import { job, pairsOf } from '../translate/job-set-up';

const hosts = ['https://a.example/*'];
const withKey = (savedAt: string): Settings => ({
  ...DEFAULT_SETTINGS,
  keys: { deepl: { origin: 'https://a.example', savedAt } },
});

function queues() {
  const kept = new Map<string, number>();
  const store = {
    load: vi.fn(async (name: string) => kept.get(name)),
    save: vi.fn(async (name: string, until: number) => void kept.set(name, until)),
  };
  return { store, make: () => new EngineQueues(store) };
}

describe('EngineQueues', () => {
  it('has one queue for a server, whatever else is set, and another for another key', async () => {
    const all = queues().make();
    const engine = fakeEngine(shout, { id: 'deepl', hosts });
    const first = await all.of(engine, withKey('1'));
    expect(await all.of({ ...engine, version: 'formal' }, withKey('1'))).toBe(first);
    expect(await all.of(engine, withKey('2'))).not.toBe(first);
    expect(await all.of({ ...engine, hosts: ['https://b.example/*'] }, withKey('1'))).not.toBe(first);
  });

  it('keeps a long pause for the next worker', async () => {
    const { store, make } = queues();
    const engine = fakeEngine(() => rateLimited(600), { id: 'deepl', hosts });
    const before = await make().of(engine, withKey('1'));
    expect(await job(engine, pairsOf('uno'), { queue: before }).run()).toEqual(rateLimited(600));
    expect(store.save).toHaveBeenCalledOnce();
    const after = await make().of(engine, withKey('1'));
    const again = await job(engine, pairsOf('uno'), { queue: after }).run();
    expect(again).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    expect(engine.requests).toHaveLength(1);
  });

  it('goes on without a store that fails', async () => {
    const all = new EngineQueues({
      load: () => Promise.reject(new Error('gone')),
      save: () => Promise.reject(new Error('gone')),
    });
    const engine = fakeEngine(shout, { id: 'deepl', hosts });
    const queue = await all.of(engine, withKey('1'));
    expect(await job(engine, pairsOf('uno'), { queue }).run()).toEqual(ok(undefined));
  });
});
