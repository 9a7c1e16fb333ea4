import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../src/core/result';
import { EngineQueue } from '../../../../src/translate/queue/engine-queue';
import { seeded } from '../../../seeded';
import { fakeCache } from '../fake-cache';
import { fakeEngine, rateLimited, refused, type Script, shout, shouted } from '../fake-engine';
import { faultyEngine } from '../faulty-engine';
import { job, manyPairs, pairsOf } from '../job-set-up';
import { VirtualTime } from '../virtual-time';

/** Hashing is done by other threads, in their time; here everything happens in the same order each time. */
vi.mock('../../../../src/translate/cache-key', () => ({
  cacheKey: async (_: unknown, form: string, text: string) => `${form}:${text}`,
}));

const limits = { charsPerRequest: 5000, itemsPerRequest: 5, concurrency: 1 };
const LATENCY_MS = 150;
const NEVER = new AbortController().signal;

/** An engine that takes its time, and the queue before it. */
function setUp(script: Script = shout, change: Partial<typeof limits> & { delayMs?: number } = {}) {
  const time = new VirtualTime(() => 0);
  const engine = fakeEngine(
    async (request, attempt) => {
      await time.sleep(LATENCY_MS, NEVER);
      return script(request, attempt);
    },
    { limits: { ...limits, ...change }, context: 'block' },
  );
  const pauses: number[] = [];
  const queue = new EngineQueue(engine.limits, time, (milliseconds) => pauses.push(milliseconds));
  const items = () => engine.requests.map((request) => request.items);
  return { time, engine, queue, pauses, items };
}

describe('the queue of an engine', () => {
  it('sends what a reader sees first, then what comes next, and follows as they scroll', async () => {
    const visible = new Set(['b20.0', 'b21.0']);
    const { time, engine, queue, items } = setUp((request, attempt) => {
      if (attempt === 1) {
        visible.clear();
        visible.add('b40.0');
      }
      return shout(request, attempt);
    });
    const { run } = job(engine, manyPairs(50), { queue, isVisible: (id) => visible.has(id) });
    await time.run(run());
    expect(items()[0]).toEqual(['frase 20', 'frase 21', 'frase 0']);
    expect(items()[1]).toEqual(['frase 1', 'frase 2', 'frase 3', 'frase 4', 'frase 5']);
    expect(items()[2]?.[0]).toBe('frase 40');
    expect(items().flat()).toHaveLength(50);
  });

  it('sends a sentence once that two articles have, to both', async () => {
    const { time, engine, queue, items } = setUp();
    const one = job(engine, pairsOf('ciao', 'uno'), { queue });
    const two = job(engine, pairsOf('due', 'ciao'), { queue });
    await time.run(Promise.all([one.run(), two.run()]));
    expect(items().flat().sort()).toEqual(['ciao', 'due', 'uno']);
    expect(one.shown().sort()).toEqual(['b0.0: CIAO', 'b1.0: UNO']);
    expect(two.shown().sort()).toEqual(['b0.0: DUE', 'b1.0: CIAO']);
    expect(two.cache.entries.size).toBe(2);
  });

  it('sends a sentence once though its answer comes while another article is looked up', async () => {
    const { time, engine, queue, items } = setUp();
    const one = job(engine, pairsOf('ciao', 'uno'), { queue });
    const cache = fakeCache();
    const slow = {
      ...cache,
      getMany: async (keys: readonly string[]) => {
        const found = await cache.getMany(keys);
        await time.sleep(LATENCY_MS, NEVER);
        return found;
      },
    };
    const two = job(engine, pairsOf('due', 'ciao'), { queue, cache: slow });
    const running = [one.run()];
    await time.run(time.sleep(LATENCY_MS / 2, NEVER));
    running.push(two.run());
    expect(await time.run(Promise.all(running))).toEqual([ok(undefined), ok(undefined)]);
    expect(items().flat().sort()).toEqual(['ciao', 'due', 'uno']);
    expect(two.shown().sort()).toEqual(['b0.0: DUE', 'b1.0: CIAO']);
    expect(cache.entries.size).toBe(2);
  });

  it('goes on with what another job waits for when one is cancelled, and aborts what nobody does', async () => {
    const aborted: boolean[] = [];
    const time = new VirtualTime(() => 0);
    const engine = fakeEngine(shout, {
      limits,
      async translate({ items }, { signal }) {
        await time.sleep(LATENCY_MS, signal).finally(() => aborted.push(signal.aborted));
        return ok(items.map((text) => ({ text: shouted(text) })));
      },
    });
    const queue = new EngineQueue(limits, time);
    const one = job(engine, pairsOf('ciao'), { queue });
    const two = job(engine, pairsOf('ciao'), { queue });
    const three = job(engine, pairsOf('tre'), { queue });
    const running = [one.run(), two.run(), three.run()];
    await time.run(time.sleep(10, NEVER));
    one.abort.abort();
    await time.run(Promise.all(running.slice(0, 2)));
    expect(two.shown()).toEqual(['b0.0: CIAO']);
    expect(aborted).toEqual([false]);
    await time.run(time.sleep(10, NEVER));
    three.abort.abort();
    expect(await time.run(running[2] ?? Promise.reject())).toEqual(ok(undefined));
    expect(aborted).toEqual([false, true]);
    expect(three.reports).toEqual([]);
  });

  it('pauses all jobs when one is asked to', async () => {
    const { time, engine, queue } = setUp((request, attempt) =>
      attempt === 0 ? rateLimited(7) : shout(request, attempt),
    );
    const one = job(engine, pairsOf('uno'), { queue });
    const two = job(engine, pairsOf('due'), { queue });
    await time.run(Promise.all([one.run(), two.run()]));
    expect(engine.requests).toHaveLength(3);
    expect(time.now()).toBe(LATENCY_MS + 7000 + 2 * LATENCY_MS);
  });

  it('asks nobody while a server wants to be left alone for long, and says for how long yet', async () => {
    const { time, engine, queue, pauses } = setUp((request, attempt) =>
      attempt === 0 ? rateLimited(600) : shout(request, attempt),
    );
    const first = job(engine, pairsOf('uno'), { queue });
    const other = job(engine, pairsOf('due'), { queue });
    const results = await time.run(Promise.all([first.run(), other.run()]));
    expect(results).toEqual([rateLimited(600), rateLimited(600)]);
    expect(pauses).toEqual([600_000]);
    await time.run(time.sleep(100_000, NEVER));
    const later = await time.run(job(engine, pairsOf('tre'), { queue }).run());
    expect(later).toMatchObject({ error: { kind: 'rate-limited', retryAfterSeconds: 500 } });
    expect(engine.requests).toHaveLength(1);
    await time.run(time.sleep(500_000, NEVER));
    expect(await time.run(job(engine, pairsOf('tre'), { queue }).run())).toEqual(ok(undefined));
    expect(engine.requests).toHaveLength(2);
  });

  it('remembers the pause that an earlier worker was told to make', async () => {
    const { time, engine, queue } = setUp();
    queue.pauseFor(60_000);
    const result = await time.run(job(engine, pairsOf('uno'), { queue }).run());
    expect(result).toMatchObject({ error: { kind: 'rate-limited', retryAfterSeconds: 60 } });
    expect(engine.requests).toEqual([]);
  });

  it('asks for no other job with a key that was refused', async () => {
    const { time, engine, queue } = setUp(() => refused('key-refused'));
    const jobs = [job(engine, pairsOf('uno'), { queue }), job(engine, pairsOf('due'), { queue })];
    const results = await time.run(Promise.all(jobs.map(({ run }) => run())));
    expect(results).toEqual([refused('key-refused'), refused('key-refused')]);
    expect(engine.requests).toHaveLength(1);
  });

  it('stops one job for a pair of languages that is not served, and no other', async () => {
    const unsupported = fail({ kind: 'pair-unsupported', engine: 'fake', source: 'it', target: 'en' });
    const { time, engine, queue } = setUp((request, attempt) =>
      request.items.includes('uno') ? unsupported : shout(request, attempt),
    );
    const jobs = [job(engine, pairsOf('uno'), { queue }), job(engine, pairsOf('due'), { queue })];
    const results = await time.run(Promise.all(jobs.map(({ run }) => run())));
    expect(results).toEqual([unsupported, ok(undefined)]);
  });

  it('stops no other job for what is wrong with one model or one text', async () => {
    const crashed = fail({ kind: 'engine-crashed', engine: 'bergamot', detail: 'out of memory' });
    const { time, engine, queue } = setUp((request, attempt) =>
      request.items.includes('uno') ? crashed : shout(request, attempt),
    );
    const jobs = [job(engine, pairsOf('uno'), { queue }), job(engine, pairsOf('due'), { queue })];
    const results = await time.run(Promise.all(jobs.map(({ run }) => run())));
    expect(results).toEqual([crashed, ok(undefined)]);
  });

  it('gives a job up that has used up its retries, though others succeed in between', async () => {
    const { time, engine, queue } = setUp((request, attempt) =>
      request.items.includes('frase 0') && attempt % 2 === 0 ? rateLimited() : shout(request, attempt),
    );
    const stubborn = job(engine, pairsOf('frase 0'), { queue });
    const others = async () => {
      for (let at = 0; at < 40; at += 1) await job(engine, pairsOf(`altra ${at}`), { queue }).run();
    };
    const [result] = await time.run(Promise.all([stubborn.run(), others()]));
    if (result.ok) expect(stubborn.shown()).toEqual(['b0.0: FRASE 0']);
    else expect(result).toEqual(rateLimited());
    const tries = engine.requests.filter(({ items }) => items.includes('frase 0')).length;
    expect(tries).toBeLessThanOrEqual(14);
  });

  it('asks again for what an answer left open, and for nothing else', async () => {
    const time = new VirtualTime(() => 0);
    const engine = fakeEngine(shout, { limits });
    const asked: (readonly string[])[] = [];
    const half = {
      ...engine,
      translate: async ({ items }: { items: readonly string[] }) => {
        asked.push(items);
        return ok(items.map((text, at) => (at > 0 ? undefined : { text: shouted(text) })));
      },
    };
    const { run, shown } = job(half, pairsOf('uno', 'due', 'tre'), { queue: new EngineQueue(limits, time) });
    expect(await time.run(run())).toEqual(ok(undefined));
    expect(asked).toEqual([['uno', 'due', 'tre'], ['due', 'tre'], ['tre']]);
    expect(shown()).toEqual(['b0.0: UNO', 'b1.0: DUE', 'b2.0: TRE']);
  });

  it('shows what is being written, and keeps only what stands in the end', async () => {
    const time = new VirtualTime(() => 0);
    const engine = fakeEngine(shout, {
      limits,
      async translate({ items }, { onItem }) {
        onItem?.(0, { text: 'SO FAR' });
        await time.sleep(LATENCY_MS, NEVER);
        return ok(items.map((text) => ({ text: shouted(text) })));
      },
    });
    const { run, shown, cache } = job(engine, pairsOf('uno'), { queue: new EngineQueue(limits, time) });
    await time.run(run());
    expect(shown()).toEqual(['b0.0: SO FAR', 'b0.0: UNO']);
    expect([...cache.entries.values()]).toEqual([{ text: 'UNO' }]);
  });

  it('tells an engine which sentences follow one another, and what stands before them', async () => {
    const { time, engine, queue } = setUp();
    const [a, b, c] = pairsOf('uno', 'due', 'tre');
    const pairs = [
      { ...a, id: 'b0.0', blockId: 'b0' },
      { ...b, id: 'b0.1', blockId: 'b0' },
      { ...c, id: 'b0.3', blockId: 'b0' },
    ] as ReturnType<typeof pairsOf>;
    const contextOf = (pair: { id: string }) => ({ title: 'Titolo', before: pair.id });
    await time.run(job(engine, pairs, { queue, contextOf }).run());
    expect(engine.requests[0]).toMatchObject({
      runs: [0, 0, 1],
      context: { title: 'Titolo', before: 'b0.0' },
    });
  });

  it('lets a request that is not full wait for what other answers bring', async () => {
    const answers = (delayMs: number) => {
      const lost: Script = ({ form, items }) =>
        ok(items.map((item) => (form === 'html' ? shouted(item).replace(/<.*?>/g, '') : shouted(item))));
      return setUp(lost, { concurrency: 3, itemsPerRequest: 1, delayMs });
    };
    const { time, engine, queue } = answers(20);
    await time.run(job(engine, pairsOf('uno'), { queue }).run());
    expect(engine.requests).toHaveLength(1);
    expect(time.now()).toBe(LATENCY_MS);
  });

  it('lets the rest of a screen wait for nothing that its first few sentences may bring', async () => {
    const { time, engine, queue } = setUp(shout, { concurrency: 3, delayMs: 20 });
    const texts = Array.from({ length: 10 }, (_, index) => `frase ${index}`);
    await time.run(job(engine, pairsOf(...texts), { queue }).run());
    expect(engine.requests.map(({ items }) => items.length)).toEqual([3, 5, 2]);
    expect(time.now()).toBe(LATENCY_MS);
  });

  it('brings every pair to an end, whatever a server does at random', async () => {
    const time = new VirtualTime(seeded(3));
    const engine = faultyEngine(time, {
      'rate-limited': 0.2,
      'server-error': 0.1,
      'timed-out': 0.05,
      malformed: 0.05,
    });
    const queue = new EngineQueue(engine.limits, time);
    const jobs = Array.from({ length: 40 }, (_, at) =>
      job(engine, pairsOf(...Array.from({ length: 30 }, (_, index) => `frase ${at} ${index}`)), { queue }),
    );
    await time.run(Promise.all(jobs.map(({ run }) => run())));
    for (const { reports } of jobs) {
      const updates = reports.flat();
      expect(new Set(updates.map(({ id }) => id)).size).toBe(30);
      expect(updates).toHaveLength(30);
      for (const { state, error } of updates) expect(state === 'done' || error !== undefined).toBe(true);
    }
  });
});
