import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result';
import { checked, type JobKit, kitWithNumbers, settled, translated } from './job-kit';

let kit: JobKit;

beforeEach(async () => {
  kit = await kitWithNumbers();
  await translateAll(0);
});

async function translateAll(work: number): Promise<void> {
  kit
    .running(work)
    .onPairs([translated('b0.0', 'There are 30 fishermen.'), translated('b0.1', 'There are 40 boats.')]);
  kit.running(work).end(ok(undefined));
  await settled();
  await settled();
}

const bergamot = (id: string, value: string) => ({ ...translated(id, value), engine: 'bergamot' as const });

function foundIn(id: string) {
  const pair = kit.current().pairs.find((one) => one.id === id);
  return pair?.findings?.map(({ check, engines, words }) => [check, engines, words]) ?? [];
}

describe('other engines asked about the whole article', () => {
  it('show how far they are, and where they say something else', async () => {
    kit.job.compare(['bergamot']);
    await settled();
    const [work] = kit.comparisons;
    expect(work?.engines).toEqual(['bergamot']);
    work?.onEngine({ engine: 'bergamot', state: 'asked', done: 0, total: 2 });
    work?.onPairs('bergamot', [
      bergamot('b0.0', 'There are 13 fishermen.'),
      bergamot('b0.1', 'They are 40 boats.'),
    ]);
    work?.onEngine({ engine: 'bergamot', state: 'done', done: 2, total: 2 });
    await checked();
    expect(kit.current().comparison).toEqual([{ engine: 'bergamot', state: 'done', done: 2, total: 2 }]);
    expect(kit.events.filter(({ type }) => type === 'comparison').at(-1)).toMatchObject({
      comparison: [{ engine: 'bergamot', state: 'done' }],
    });
    expect(foundIn('b0.0')).toEqual([['agreement', ['bergamot'], ['30', '13']]]);
    expect(foundIn('b0.1')).toEqual([]);
  });

  it('leave what the checks found, and are dismissed apart from it', async () => {
    kit.job.retry();
    await settled();
    kit.running(1).onPairs([translated('b0.0', 'There are 31 fishermen.')]);
    kit.running(1).end(ok(undefined));
    await checked();
    kit.job.compare(['bergamot']);
    await settled();
    kit.comparisons[0]?.onPairs('bergamot', [bergamot('b0.0', 'There are 30 fishermen.')]);
    await checked();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number', 'agreement']);
    kit.job.dismiss('b0.0', 'agreement');
    await settled();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number']);
  });

  it('are held against a translation that has become another one', async () => {
    kit.job.compare(['bergamot']);
    await settled();
    kit.comparisons[0]?.onPairs('bergamot', [bergamot('b0.0', 'There are 13 fishermen.')]);
    await checked();
    kit.job.retry();
    await settled();
    kit.running(1).onPairs([translated('b0.0', 'There are 13 fishermen.')]);
    await checked();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number']);
  });

  it('are asked once the article is translated', async () => {
    kit.job.restart();
    await settled();
    kit.job.compare(['bergamot']);
    await settled();
    expect(kit.comparisons).toHaveLength(0);
    await translateAll(1);
    expect(kit.comparisons.map(({ engines }) => engines)).toEqual([['bergamot']]);
  });

  it('are asked again by a worker that knows nothing any more, and not with other settings or another language', async () => {
    kit.job.compare(['bergamot']);
    await settled();
    kit.endWorker();
    kit.job.attach(kit.watch);
    await settled();
    await translateAll(1);
    expect(kit.comparisons).toHaveLength(2);
    kit.job.restart('es');
    await settled();
    await translateAll(2);
    expect(kit.comparisons).toHaveLength(2);
    kit.settings = { ...kit.settings, targetLanguage: 'de' };
    kit.job.restart('it');
    await settled();
    await translateAll(3);
    expect(kit.comparisons).toHaveLength(2);
  });

  it('are asked no further when the reader stops them, also not later', async () => {
    kit.job.compare(['bergamot', 'deepl']);
    await settled();
    const [work] = kit.comparisons;
    work?.onEngine({ engine: 'bergamot', state: 'done', done: 2, total: 2 });
    work?.onEngine({ engine: 'deepl', state: 'asked', done: 1, total: 2 });
    kit.job.compare([]);
    await settled();
    expect(work?.signal.aborted).toBe(true);
    expect(kit.current().comparison?.map(({ state }) => state)).toEqual(['done', 'stopped']);
    kit.job.retry();
    await settled();
    await translateAll(1);
    expect(kit.comparisons).toHaveLength(1);
  });

  it('are ended by what begins the job anew, and by another choice of them', async () => {
    kit.job.compare(['bergamot']);
    await settled();
    kit.job.compare(['deepl']);
    await settled();
    expect(kit.comparisons.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    kit.job.restart();
    await settled();
    expect(kit.comparisons.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    kit.comparisons[1]?.onPairs('deepl', [bergamot('b0.0', 'There are 13 fishermen.')]);
    await checked();
    expect(foundIn('b0.0')).toEqual([]);
  });
});
