import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '../../../../src/core/result';
import { holdTranslations } from './pool-fake-workers';
import { FILES, model, pool, settle } from './pool-setting';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is translated', () => {
  test('texts come back in order, in the form asked for', async () => {
    const { ask, workers } = pool();
    expect(await ask(['uno', '<g1>due</g1>'], { html: true })).toEqual(ok(['UNO', '<G1>DUE</G1>']));
    expect(workers[0]?.requests).toEqual([
      { do: 'start', files: FILES },
      { do: 'load', model: expect.objectContaining({ id: 'iten' }) },
      { do: 'translate', models: ['iten'], texts: ['uno', '<g1>due</g1>'], html: true },
    ]);
  });

  test('what says nothing stays as it is, in its place, and is not sent', async () => {
    const { ask, workers } = pool();
    const texts = ['', 'uno', ' \n', '🎉', '—', '7'];
    expect(await ask(texts)).toEqual(ok(['', 'UNO', ' \n', '🎉', '—', '7']));
    expect(workers[0]?.requests.at(-1)).toMatchObject({ texts: ['uno', '7'] });
  });

  test('tags and entities say nothing, in markup alone', async () => {
    const { ask, workers } = pool();
    expect(await ask(['<g1>🎉</g1>', '&amp;'], { html: true })).toEqual(ok(['<g1>🎉</g1>', '&amp;']));
    expect(workers).toHaveLength(0);
    expect(await ask(['<g1>', '&amp;'])).toEqual(ok(['<G1>', '&AMP;']));
  });

  test('through two models, both are loaded and named in order', async () => {
    const { ask, workers } = pool();
    await ask(['uno'], { models: [model('iten'), model('ende')] });
    expect(workers[0]?.requests.map((request) => request.do)).toEqual(['start', 'load', 'load', 'translate']);
    expect(workers[0]?.requests.at(-1)).toMatchObject({ models: ['iten', 'ende'] });
  });
});

describe('workers', () => {
  test('one after the other is done by one worker, which loads a model once', async () => {
    const { ask, workers } = pool();
    const iten = model('iten');
    await ask(['uno'], { models: [iten] });
    await ask(['due'], { models: [iten] });
    expect(workers).toHaveLength(1);
    expect(iten.load).toHaveBeenCalledTimes(1);
  });

  test.each([
    [1, 1],
    [2, 2],
    [16, 4],
    [0, 1],
  ])('with %i cores there are %i at most, and what waits is served in order', async (cores, most) => {
    const asked: string[] = [];
    const { ask, workers } = pool({
      behave: (request) => {
        if (request.do !== 'translate') return undefined;
        asked.push(...request.texts);
        return 'hold';
      },
      hardwareConcurrency: cores,
    });
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'];
    const calls = texts.map((text) => ask([text]));
    await settle();
    expect(workers).toHaveLength(most);
    expect(asked).toEqual(texts.slice(0, most));
    for (const _ of texts) {
      workers.find((worker) => worker.isTranslating)?.finish();
      await settle();
    }
    expect(asked).toEqual(texts);
    expect(await Promise.all(calls)).toEqual(texts.map((text) => ok([text.toUpperCase()])));
    expect(workers).toHaveLength(most);
  });

  test('a free one that has the model is taken before one that has not', async () => {
    const { ask, workers } = pool({ behave: holdTranslations });
    const [iten, deen] = [model('iten'), model('deen')];
    const first = ask(['uno'], { models: [iten] });
    const second = ask(['eins'], { models: [deen] });
    await settle();
    workers[0]?.finish();
    workers[1]?.finish();
    await Promise.all([first, second]);
    const third = ask(['due'], { models: [iten] });
    await settle();
    expect(workers[0]?.isTranslating).toBe(true);
    workers[0]?.finish();
    await third;
    expect(iten.load).toHaveBeenCalledTimes(1);
  });

  test('half a minute without work ends them, one by one, and then the pool is idle', async () => {
    const { ask, workers, translators, onIdle } = pool({ behave: holdTranslations });
    expect(translators.isIdle).toBe(true);
    const calls = [ask(['uno']), ask(['due'])];
    await settle();
    workers[0]?.finish();
    await vi.advanceTimersByTimeAsync(20_000);
    workers[1]?.finish();
    await Promise.all(calls);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
    expect(translators.isIdle).toBe(false);
    expect(onIdle).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(workers[1]?.isTerminated).toBe(true);
    expect(translators.isIdle).toBe(true);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test('work in time keeps one alive', async () => {
    const { ask, workers } = pool();
    await ask(['uno']);
    await vi.advanceTimersByTimeAsync(29_000);
    await ask(['due']);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(workers[0]?.isTerminated).toBe(false);
  });

  test('one that has taken much memory keeps the models of a call alone', async () => {
    const taken = [4e8, 8e8, 8e8];
    const { ask, workers } = pool({
      behave: (request) =>
        request.do === 'translate' ? ok({ texts: ['OK'], memory: taken.shift() ?? 0 }) : undefined,
    });
    await ask(['uno'], { models: [model('iten')] });
    await ask(['eins'], { models: [model('deen')] });
    await ask(['uno'], { models: [model('iten')] });
    expect(workers[0]?.requests.some((request) => request.do === 'forget')).toBe(false);
    await ask(['uno'], { models: [model('iten'), model('ende')] });
    expect(workers[0]?.requests.slice(-3)).toMatchObject([
      { do: 'forget', model: 'deen' },
      { do: 'load', model: { id: 'ende' } },
      { do: 'translate', models: ['iten', 'ende'] },
    ]);
  });
});

describe('a model that was removed', () => {
  const forgotten = { do: 'forget', model: 'iten' };

  test('is freed by every worker that has it, and loaded again when it is asked for', async () => {
    const { ask, workers, translators } = pool();
    const iten = model('iten');
    await ask(['uno'], { models: [iten] });
    translators.forget('iten');
    translators.forget('deen');
    expect(workers[0]?.requests.filter((request) => request.do === 'forget')).toEqual([forgotten]);
    await ask(['due'], { models: [iten] });
    expect(iten.load).toHaveBeenCalledTimes(2);
  });

  test('is freed after the call that uses it', async () => {
    const { ask, workers, translators } = pool({ behave: holdTranslations });
    const call = ask(['uno']);
    await settle();
    translators.forget('iten');
    expect(workers[0]?.requests).not.toContainEqual(forgotten);
    workers[0]?.finish();
    await call;
    expect(workers[0]?.requests.at(-1)).toEqual(forgotten);
  });
});
