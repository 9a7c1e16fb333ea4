import { describe, expect, it, vi } from 'vitest';
import { EngineQueues } from '../../../src/background/engine-queues';
import { ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type { Pause } from '../../../src/platform/pause-store';
import { fakeEngine, rateLimited, shout } from '../translate/fake-engine';
import { job, pairsOf } from '../translate/job-set-up';

type Outcome = ReturnType<typeof rateLimited> | undefined;

const DAY_MS = 86_400_000;
const hosts = ['https://a.example/*'];
const withKey = (savedAt: string): Settings => ({
  ...DEFAULT_SETTINGS,
  keys: { deepl: { origin: 'https://a.example', savedAt } },
});

function queues() {
  const kept = new Map<string, Pause>();
  const store = {
    load: vi.fn(async (name: string) => kept.get(name)),
    save: vi.fn(async (name: string, pause: Pause) => void kept.set(name, pause)),
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

  it.each([
    ['back', -DAY_MS, 600],
    ['forward', DAY_MS, undefined],
    ['a little forward', 200_000, 400],
  ])('lets no pause grow where the clock is set %s', async (_, ahead, seconds) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { make } = queues();
    let [answer]: [Outcome] = [rateLimited(600)];
    const engine = fakeEngine((...asked) => answer ?? shout(...asked), { id: 'deepl', hosts });
    await job(engine, pairsOf('uno'), { queue: await make().of(engine, withKey('1')) }).run();
    answer = undefined;
    vi.setSystemTime(Date.now() + ahead);
    const after = await make().of(engine, withKey('1'));
    const again = await job(engine, pairsOf('uno'), { queue: after }).run();
    const isOver = seconds === undefined;
    expect(again.ok).toBe(isOver);
    if (!again.ok) expect(again.error).toMatchObject({ kind: 'rate-limited', retryAfterSeconds: seconds });
    vi.useRealTimers();
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
