import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
import { fail, ok } from '../../../../src/core/result';
import { createTranslatorPool } from '../../../../src/engines/bergamot/pool';
import { holdTranslations } from './pool-fake-workers';
import { FILES, model, pool, settle } from './pool-setting';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const CRASH: AppError = { kind: 'engine-crashed', engine: 'bergamot', detail: 'out of memory' };

describe('a call that is aborted', () => {
  test('before it began asks nothing', async () => {
    const { ask, workers } = pool();
    await expect(ask(['uno'], { signal: AbortSignal.abort('gone') })).rejects.toBe('gone');
    expect(workers).toHaveLength(0);
  });

  test('leaves the line', async () => {
    const { ask, workers } = pool({ behave: holdTranslations, hardwareConcurrency: 1 });
    const controller = new AbortController();
    const first = ask(['uno']);
    const second = expect(ask(['due'], { signal: controller.signal })).rejects.toBe('gone');
    const third = ask(['tre']);
    await settle();
    controller.abort('gone');
    await second;
    workers[0]?.finish();
    await settle();
    workers[0]?.finish();
    expect(await Promise.all([first, third])).toEqual([ok(['UNO']), ok(['TRE'])]);
    expect(workers[0]?.requests.filter((request) => request.do === 'translate')).toHaveLength(2);
  });

  test('rejects at once, and its worker finishes before it takes another', async () => {
    const { ask, workers } = pool({ behave: holdTranslations, hardwareConcurrency: 1 });
    const controller = new AbortController();
    const first = expect(ask(['uno'], { signal: controller.signal })).rejects.toBe('gone');
    await settle();
    controller.abort('gone');
    await first;
    const second = ask(['due']);
    await settle();
    expect(workers[0]?.requests.at(-1)).toMatchObject({ texts: ['uno'] });
    workers[0]?.finish();
    await settle();
    workers[0]?.finish();
    expect(await second).toEqual(ok(['DUE']));
    expect(workers).toHaveLength(1);
  });

  test('while a model is loading does not begin to translate', async () => {
    const { ask, workers } = pool({ behave: (request) => (request.do === 'load' ? 'hold' : undefined) });
    const controller = new AbortController();
    const call = expect(ask(['uno'], { signal: controller.signal })).rejects.toBe('gone');
    await settle();
    controller.abort('gone');
    workers[0]?.finish(ok(null));
    await call;
    await settle();
    expect(workers[0]?.requests.map((request) => request.do)).toEqual(['start', 'load']);
    expect(workers[0]?.isTerminated).toBe(false);
  });
});

describe('a worker that crashes', () => {
  test('is replaced, and the call is made once more', async () => {
    const { ask, workers } = pool({
      behave: (request, worker) => (request.do === 'translate' && worker === 0 ? fail(CRASH) : undefined),
    });
    expect(await ask(['uno'])).toEqual(ok(['UNO']));
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
  });

  test('twice fails the call, and leaves the next one alone', async () => {
    const { ask, workers } = pool({
      behave: (request, worker) => (request.do === 'translate' && worker < 2 ? fail(CRASH) : undefined),
    });
    expect(await ask(['uno'])).toEqual(fail(CRASH));
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, true]);
    expect(await ask(['due'])).toEqual(ok(['DUE']));
  });

  test('without a word is one that crashed', async () => {
    const { ask, workers } = pool({ behave: holdTranslations, hardwareConcurrency: 1 });
    const call = ask(['uno']);
    await settle();
    workers[0]?.die('RangeError: stack');
    await settle();
    expect(workers[0]?.isTerminated).toBe(true);
    workers[1]?.finish();
    expect(await call).toEqual(ok(['UNO']));
  });

  test('while it is free is not asked again', async () => {
    const { ask, workers } = pool();
    await ask(['uno']);
    workers[0]?.die();
    expect(await ask(['due'])).toEqual(ok(['DUE']));
    expect(workers).toHaveLength(2);
  });
});

describe('silence', () => {
  test('of a minute is a stall: the worker goes, the call is not made again', async () => {
    const { ask, workers, translators } = pool({ behave: holdTranslations });
    const call = ask(['uno']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers[0]?.isTerminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await call).toEqual(fail({ kind: 'engine-stalled', engine: 'bergamot', seconds: 61 }));
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true]);
    expect(translators.isIdle).toBe(true);
  });

  test('is suffered longer for a long text', async () => {
    const { ask, workers } = pool({ behave: holdTranslations });
    const call = ask(['a'.repeat(100_000)]);
    await vi.advanceTimersByTimeAsync(1_059_000);
    workers[0]?.finish();
    expect(await call).toMatchObject({ ok: true });
  });

  test('of the storage a model comes from ends the call', async () => {
    const { ask } = pool();
    const call = ask(['uno'], { models: [{ id: 'iten', load: () => new Promise(() => undefined) }] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await call).toEqual(fail({ kind: 'engine-stalled', engine: 'bergamot', seconds: 60 }));
  });
});

describe('what cannot be', () => {
  test('a model that is refused is told of, its worker goes, others are translated', async () => {
    const refused: AppError = { kind: 'model-refused', engine: 'bergamot', model: 'deen', detail: 'magic' };
    const { ask, workers } = pool({
      behave: (request) => (request.do === 'load' && request.model.id === 'deen' ? fail(refused) : undefined),
    });
    expect(await ask(['eins'], { models: [model('deen')] })).toEqual(fail(refused));
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true]);
    expect(await ask(['uno'])).toEqual(ok(['UNO']));
  });

  test('a model that is refused by a worker that has others is tried by a fresh one', async () => {
    const refused: AppError = { kind: 'model-refused', engine: 'bergamot', model: 'deen', detail: 'memory' };
    const { ask, workers } = pool({
      behave: ({ do: what }, worker) =>
        what === 'load' && worker === 0 && workers[0]?.requests.length === 4 ? fail(refused) : undefined,
    });
    await ask(['uno']);
    expect(await ask(['eins'], { models: [model('deen')] })).toEqual(ok(['EINS']));
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
  });

  test('a model that is not there is no fault of the worker', async () => {
    const { ask, workers } = pool();
    const needed: AppError = { kind: 'download-needed', engine: 'bergamot' };
    expect(await ask(['eins'], { models: [model('deen', needed)] })).toEqual(fail(needed));
    expect(await ask(['uno'])).toEqual(ok(['UNO']));
    expect(workers).toHaveLength(1);
  });

  test('a browser that starts no engine is told of each time', async () => {
    const cannot: AppError = { kind: 'engine-cannot-run', engine: 'bergamot', detail: 'no SIMD' };
    const { ask, onIdle } = pool({
      behave: (request) => (request.do === 'start' ? fail(cannot) : undefined),
    });
    expect(await ask(['uno'])).toEqual(fail(cannot));
    expect(await ask(['due'])).toEqual(fail(cannot));
    expect(onIdle).toHaveBeenCalledTimes(2);
  });

  test('a worker whose script does not load', async () => {
    const { ask, workers } = pool({ behave: () => 'hold' });
    const call = ask(['uno']);
    await settle();
    workers[0]?.die();
    expect(await call).toMatchObject({ ok: false, error: { kind: 'engine-cannot-run' } });
    expect(workers).toHaveLength(1);
  });

  test('a browser that makes no worker', async () => {
    const translators = createTranslatorPool({
      createWorker: () => {
        throw new Error('Worker is not defined');
      },
      files: FILES,
      hardwareConcurrency: 2,
    });
    expect(
      await translators.translate([model('iten')], ['uno'], false, new AbortController().signal),
    ).toEqual(fail({ kind: 'engine-cannot-run', engine: 'bergamot', detail: 'Worker is not defined' }));
  });
});
