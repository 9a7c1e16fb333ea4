import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result';
import { fakeEngine, shout, shouted } from './fake-engine';
import { job, link, manyPairs, pairsOf, text } from './job-set-up';

const itemsOf = (engine: ReturnType<typeof fakeEngine>) => engine.requests.map(({ items }) => [...items]);

describe('translatePairs', () => {
  it('translates every pair once, the first ones in a small batch', async () => {
    const engine = fakeEngine(shout, {
      limits: { charsPerRequest: 500, itemsPerRequest: 4, concurrency: 1 },
    });
    const { run, shown } = job(engine, manyPairs(9));
    expect(await run()).toEqual(ok(undefined));
    expect(itemsOf(engine).map((items) => items.length)).toEqual([3, 4, 2]);
    expect(shown()).toEqual(manyPairs(9).map(({ id }, index) => `${id}: FRASE ${index}`));
  });

  it('reports what the cache has first, read in one go, and asks for the rest alone', async () => {
    const engine = fakeEngine(shout);
    const first = job(engine, pairsOf('due', 'quattro'));
    await first.run();
    const { run, reports, cache } = job(engine, pairsOf('uno', 'due', 'tre', 'quattro'), {
      cache: first.cache,
    });
    cache.reads = 0;
    await run();
    expect(reports.map((updates) => updates.map(({ id }) => id))).toEqual([
      ['b1.0', 'b3.0'],
      ['b0.0', 'b2.0'],
    ]);
    expect(cache.reads).toBe(1);
    expect(itemsOf(engine)[1]).toEqual(['uno', 'tre']);
  });

  it('asks for equal sentences once, and for done pairs never', async () => {
    const engine = fakeEngine(shout);
    const pairs = pairsOf('ciao', 'ciao', 'Ciao', 'fatto').map((pair, index) =>
      index === 3 ? { ...pair, state: 'done' as const } : pair,
    );
    const { run, shown } = job(engine, pairs);
    await run();
    expect(itemsOf(engine)).toEqual([['ciao', 'Ciao']]);
    expect(shown()).toEqual(['b0.0: CIAO', 'b1.0: CIAO', 'b2.0: CIAO']);
  });

  it('names the engine and brings marks back', async () => {
    const engine = fakeEngine(shout);
    const { run, reports } = job(engine, pairsOf([text('il '), link('trattato'), text('. ')]));
    await run();
    expect(engine.requests[0]?.form).toBe('html');
    expect(reports.flat()).toEqual([
      {
        id: 'b0.0',
        state: 'done',
        engine: 'libretranslate',
        translation: [text('IL '), link('TRATTATO'), text('.'), text(' ')],
      },
    ]);
  });

  it('asks for plain text where marks were lost, and remembers both', async () => {
    const engine = fakeEngine(({ form, items }) =>
      ok(
        items.map((item) => (form === 'html' ? shouted(item).replaceAll(/<.*?>/g, '') : item.toUpperCase())),
      ),
    );
    const pairs = pairsOf([text('il '), link('trattato'), text('.')], 'fine');
    const { run, reports, cache } = job(engine, pairs);
    await run();
    expect(engine.requests.map(({ form, items }) => [form, ...items])).toEqual([
      ['html', 'il <g1>trattato</g1>.', 'fine'],
      ['text', 'il trattato.', 'trattato'],
    ]);
    expect(reports.flat().map(({ id }) => id)).toEqual(['b1.0', 'b0.0']);
    expect(reports.flat()[1]?.translation).toEqual([text('IL '), link('TRATTATO'), text('.')]);
    const again = job(engine, pairs, { cache });
    await again.run();
    expect(engine.requests).toHaveLength(2);
    expect(again.shown()).toEqual(['b1.0: FINE', 'b0.0: IL TRATTATO.']);
  });

  it('sends an engine that takes no marks text alone', async () => {
    const engine = fakeEngine(({ items }) => ok(items.map((item) => item.toUpperCase())), { markup: 'text' });
    const { run, reports } = job(engine, pairsOf([text('a & il '), link('trattato'), text('.')]));
    await run();
    expect(engine.requests.map(({ form }) => form)).toEqual(['text']);
    expect(reports.flat()[0]?.translation).toEqual([text('A & IL '), link('TRATTATO'), text('.')]);
  });

  it('asks as many at once as the engine takes, and no more', async () => {
    let under = 0;
    let most = 0;
    const engine = fakeEngine(
      async (request, attempt) => {
        most = Math.max(most, ++under);
        await new Promise((resolve) => setTimeout(resolve, 1));
        under--;
        return shout(request, attempt);
      },
      { limits: { charsPerRequest: 500, itemsPerRequest: 2, concurrency: 3 } },
    );
    const { run, reports } = job(engine, manyPairs(20));
    await run();
    expect(most).toBe(3);
    expect(reports.flat()).toHaveLength(20);
  });

  it('keeps a batch in the cache before it reports it', async () => {
    const engine = fakeEngine(shout);
    const { run, cache, reports } = job(engine, pairsOf('uno'));
    const sizes: number[] = [];
    const put = cache.putMany.bind(cache);
    cache.putMany = async (entries) => {
      sizes.push(reports.length);
      await put(entries);
    };
    await run();
    expect(sizes).toEqual([0]);
    expect(cache.entries.size).toBe(1);
  });

  it('goes on without a cache that fails, and says so once', async () => {
    const engine = fakeEngine(shout, {
      limits: { charsPerRequest: 500, itemsPerRequest: 1, concurrency: 1 },
    });
    const { run, cache, shown, cacheFailures } = job(engine, pairsOf('uno', 'due'));
    cache.getMany = () => Promise.reject(new Error('no disk'));
    cache.putMany = () => Promise.reject(new Error('no disk'));
    expect(await run()).toEqual(ok(undefined));
    expect(shown()).toEqual(['b0.0: UNO', 'b1.0: DUE']);
    expect(cacheFailures).toEqual([{ kind: 'storage-failed', detail: 'Error: no disk' }]);
  });

  it('stops when aborted, leaves the rest pending, and later asks only for what is missing', async () => {
    const limits = { charsPerRequest: 500, itemsPerRequest: 5, concurrency: 1 };
    const stopping = fakeEngine(
      (request, attempt) => {
        if (attempt === 2) first.abort.abort();
        return shout(request, attempt);
      },
      { limits },
    );
    const first = job(stopping, manyPairs(20));
    expect(await first.run()).toEqual(ok(undefined));
    expect(stopping.requests).toHaveLength(3);
    expect(first.reports.flat()).toHaveLength(8);
    const engine = fakeEngine(shout, { limits });
    const second = job(engine, manyPairs(20), { cache: first.cache });
    await second.run();
    expect(itemsOf(engine).flat()).toEqual(
      manyPairs(20)
        .slice(8)
        .map(({ original }) => (original[0] as { text: string }).text),
    );
    expect(second.reports.flat()).toHaveLength(20);
  });

  it('asks nothing when it is aborted from the start', async () => {
    const engine = fakeEngine(shout);
    const { run, abort, reports } = job(engine, manyPairs(3));
    abort.abort();
    expect(await run()).toEqual(ok(undefined));
    expect(engine.requests).toHaveLength(0);
    expect(reports).toHaveLength(0);
  });

  it('lets bugs of an engine through', async () => {
    const engine = fakeEngine(() => {
      throw new TypeError('a bug');
    });
    await expect(job(engine, manyPairs(3)).run()).rejects.toThrow('a bug');
  });
});
