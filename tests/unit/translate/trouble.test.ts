import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../src/core/errors';
import { fail, ok } from '../../../src/core/result';
import { fc } from '../../property';
import { runs } from '../../runs';
import { fakeEngine, rateLimited, refused, type Script, shout } from './fake-engine';
import { inlineTrees, marksOf } from './inline-trees';
import { job, link, manyPairs, pairsOf, text } from './job-set-up';

const serverError = (status: number) => fail({ kind: 'server-error', engine: 'fake', status, detail: '' });
const timedOut = fail({ kind: 'timed-out', address: 'http://a.test', seconds: 30 });

describe('a job whose engine', () => {
  it('counts wrongly is asked in halves', async () => {
    const engine = fakeEngine(({ items }, attempt) =>
      items.length > 2 ? ok(items.slice(1)) : shout({ items } as never, attempt),
    );
    const { run, reports } = job(engine, manyPairs(12));
    expect(await run()).toEqual(ok(undefined));
    expect(reports.flat().every(({ state }) => state === 'done')).toBe(true);
    expect(reports.flat()).toHaveLength(12);
  });

  it.each(['bad-request', 'bad-answer'] as const)(
    'refuses one sentence (%s) loses that pair alone',
    async (kind) => {
      const engine = fakeEngine((request, attempt) =>
        request.items.includes('frase 30') ? refused(kind) : shout(request, attempt),
      );
      const { run, reports } = job(engine, manyPairs(50));
      expect(await run()).toEqual(ok(undefined));
      const failed = reports.flat().filter(({ state }) => state === 'failed');
      expect(failed).toEqual([
        { id: 'b30.0', state: 'failed', error: { kind, engine: 'fake', detail: 'no' } },
      ]);
      expect(reports.flat()).toHaveLength(50);
      // An answer may be garbled by chance: the one sentence that is left is asked for twice.
      expect(engine.requests.length).toBeLessThanOrEqual(kind === 'bad-answer' ? 15 : 14);
    },
  );

  it.each(['bad-request', 'bad-answer'] as const)(
    'refuses everything (%s) is soon left alone',
    async (kind) => {
      const engine = fakeEngine(() => refused(kind), {
        limits: { charsPerRequest: 5000, itemsPerRequest: 50, concurrency: 2 },
      });
      const { run, reports } = job(engine, manyPairs(400));
      expect(await run()).toEqual(refused(kind));
      expect(engine.requests.length).toBeLessThanOrEqual(14);
      expect(reports.flat()).toHaveLength(400);
      expect(new Set(reports.flat().map(({ id }) => id)).size).toBe(400);
      expect(reports.flat().every(({ state }) => state === 'failed')).toBe(true);
    },
  );

  it('gives an empty translation fails that pair and keeps none of it', async () => {
    const engine = fakeEngine(({ items }) =>
      ok(items.map((item) => (item === 'due' ? ' ' : item.toUpperCase()))),
    );
    const { run, shown, cache } = job(engine, pairsOf('uno', 'due', 'tre'));
    expect(await run()).toEqual(ok(undefined));
    expect(shown()).toEqual(['b0.0: UNO', 'b2.0: TRE', 'b1.0: bad-answer']);
    expect(cache.entries.size).toBe(2);
  });

  it('cannot translate the words of a link places the link without them', async () => {
    const engine = fakeEngine(
      (request) =>
        request.items.includes('patto') ? refused('bad-request') : ok(request.items.map(() => 'the pact')),
      { markup: 'text' },
    );
    const { run, reports } = job(engine, pairsOf([text('il '), link('patto'), text('.')]));
    expect(await run()).toEqual(ok(undefined));
    expect(reports.flat()[0]?.translation).toEqual([text('the pact'), text(' '), link('[1]')]);
  });

  const permanent: AppError[] = [
    { kind: 'key-refused', engine: 'fake', detail: '' },
    { kind: 'not-an-engine', address: 'http://a.test' },
    { kind: 'pair-unsupported', engine: 'fake', source: 'it', target: 'en' },
    { kind: 'engine-not-allowed', engine: 'fake', origins: [] },
    { kind: 'offline' },
    { kind: 'rate-limited', engine: 'fake', retryAfterSeconds: 600 },
  ];
  it.each(permanent)('says $kind is asked once more never', async (error) => {
    const engine = fakeEngine((request, attempt) => (attempt === 0 ? shout(request, attempt) : fail(error)), {
      limits: { charsPerRequest: 5000, itemsPerRequest: 5, concurrency: 1 },
    });
    const { run, shown, timing } = job(engine, manyPairs(30));
    expect(await run()).toEqual(fail(error));
    expect(engine.requests).toHaveLength(2);
    expect(timing.sleeps).toEqual([]);
    expect(shown().slice(0, 4)).toEqual([
      'b0.0: FRASE 0',
      'b1.0: FRASE 1',
      'b2.0: FRASE 2',
      `b3.0: ${error.kind}`,
    ]);
    expect(shown()).toHaveLength(30);
  });

  it('limits its rate is waited for as long as it asks', async () => {
    const engine = fakeEngine((request, attempt) =>
      attempt === 0 ? rateLimited(7) : shout(request, attempt),
    );
    const { run, timing, shown } = job(engine, pairsOf('uno'));
    expect(await run()).toEqual(ok(undefined));
    expect(timing.sleeps).toEqual([7000]);
    expect(shown()).toEqual(['b0.0: UNO']);
  });

  it('limits its rate for ever is asked a few times, further and further apart', async () => {
    const engine = fakeEngine(() => rateLimited());
    const { run, timing, reports } = job(engine, manyPairs(100));
    expect(await run()).toEqual(rateLimited());
    expect(timing.sleeps).toEqual([500, 1000, 2000, 4000]);
    expect(engine.requests).toHaveLength(5);
    expect(reports.flat()).toHaveLength(100);
  });

  it('limits its rate holds back all requests at once', async () => {
    const engine = fakeEngine(() => rateLimited(), {
      limits: { charsPerRequest: 5000, itemsPerRequest: 5, concurrency: 4 },
    });
    const { run } = job(engine, manyPairs(100));
    expect(await run()).toEqual(rateLimited());
    expect(engine.requests.length).toBeLessThanOrEqual(20);
  });

  it.each([
    [503, 5],
    [502, 5],
    [404, 1],
  ])('answers with status %i is asked %i times', async (status, times) => {
    const engine = fakeEngine(() => serverError(status));
    expect(await job(engine, pairsOf('uno')).run()).toEqual(serverError(status));
    expect(engine.requests).toHaveLength(times);
  });

  it('breaks down over one sentence loses that pair alone', async () => {
    const engine = fakeEngine((request, attempt) =>
      request.items.includes('frase 7') ? serverError(500) : shout(request, attempt),
    );
    const { run, reports } = job(engine, manyPairs(10));
    expect(await run()).toEqual(ok(undefined));
    expect(
      reports
        .flat()
        .filter(({ state }) => state === 'failed')
        .map(({ id }) => id),
    ).toEqual(['b7.0']);
  });

  it('is too slow gets less at once', async () => {
    const engine = fakeEngine((request, attempt) =>
      request.items.length > 13 ? timedOut : shout(request, attempt),
    );
    const { run, reports } = job(engine, manyPairs(200));
    expect(await run()).toEqual(ok(undefined));
    expect(engine.requests.filter(({ items }) => items.length > 13)).toHaveLength(2);
    expect(reports.flat().every(({ state }) => state === 'done')).toBe(true);
  });

  it('never answers is given up', async () => {
    const engine = fakeEngine(() => timedOut);
    expect(await job(engine, manyPairs(50)).run()).toEqual(timedOut);
    expect(engine.requests).toHaveLength(4);
  });

  it('was away for a moment costs no pair', async () => {
    const away = fail({ kind: 'server-unreachable', address: 'http://a.test' });
    const engine = fakeEngine((request, attempt) => (attempt % 2 === 1 ? away : shout(request, attempt)), {
      limits: { charsPerRequest: 5000, itemsPerRequest: 2, concurrency: 1 },
    });
    const { run, reports } = job(engine, manyPairs(30));
    expect(await run()).toEqual(ok(undefined));
    expect(reports.flat().every(({ state }) => state === 'done')).toBe(true);
  });

  it('is waited for lets go when the job is aborted', async () => {
    const engine = fakeEngine(() => rateLimited(10));
    const { run, abort, timing, reports } = job(engine, manyPairs(3));
    timing.sleep = async (_, signal) => {
      abort.abort();
      signal.throwIfAborted();
    };
    expect(await run()).toEqual(ok(undefined));
    expect(reports).toEqual([]);
  });

  it('does anything at all has every pair reported once, with its marks', async () => {
    const scripts: Script[] = [
      shout,
      shout,
      ({ items }) => ok(items.map((item) => item.replaceAll(/<.*?>/g, '').toUpperCase())),
      ({ items }) => ok(items.map(() => '<g1>x</g1> </g2> &amp;')),
      ({ items }) => ok(items.slice(1)),
      ({ items }) => ok(items.map((_, index) => (index % 2 ? '' : 'x'))),
      () => rateLimited(1),
      () => refused('bad-request'),
      () => serverError(503),
      () => serverError(500),
      () => timedOut,
    ];
    const steps = fc.array(fc.constantFrom(...scripts), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(inlineTrees, { maxLength: 12 }),
        steps,
        fc.nat(3),
        async (trees, script, places) => {
          const engine = fakeEngine(
            (request, attempt) =>
              script[attempt % script.length]?.(request, attempt) ?? shout(request, attempt),
            { limits: { charsPerRequest: 60, itemsPerRequest: 4, concurrency: places } },
          );
          const pairs = pairsOf(...trees);
          const { run, reports } = job(engine, pairs);
          await run();
          const updates = new Map(reports.flat().map((update) => [update.id, update]));
          expect(reports.flat()).toHaveLength(pairs.length);
          for (const { id, original } of pairs) {
            const update = updates.get(id);
            if (update?.state === 'done')
              expect(marksOf(update.translation ?? [])).toEqual(marksOf(original));
            else expect(update?.error).toBeDefined();
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
