import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result';
import { type JobKit, kitWithNumbers, translated } from './job-kit';

/** Checks go by timers, and digests are made elsewhere. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

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
  await quiet();
}

const bergamot = (id: string, value: string) => ({ ...translated(id, value), engine: 'bergamot' as const });

function foundIn(id: string) {
  const pair = kit.current().pairs.find((one) => one.id === id);
  return pair?.findings?.map(({ check, engines, words }) => [check, engines, words]) ?? [];
}

describe('other engines asked about the whole article', () => {
  it('show how far they are, and where they say something else', async () => {
    kit.job.compare(['bergamot']);
    await quiet();
    const [work] = kit.comparisons;
    expect(work?.engines).toEqual(['bergamot']);
    work?.onEngine({ engine: 'bergamot', state: 'asked', done: 0, total: 2 });
    work?.onPairs('bergamot', [
      bergamot('b0.0', 'There are 13 fishermen.'),
      bergamot('b0.1', 'They are 40 boats.'),
    ]);
    work?.onEngine({ engine: 'bergamot', state: 'done', done: 2, total: 2 });
    await quiet();
    expect(kit.current().comparison).toEqual([{ engine: 'bergamot', state: 'done', done: 2, total: 2 }]);
    expect(kit.events.filter(({ type }) => type === 'comparison').at(-1)).toMatchObject({
      comparison: [{ engine: 'bergamot', state: 'done' }],
    });
    expect(foundIn('b0.0')).toEqual([['agreement', ['bergamot'], ['30', '13']]]);
    expect(foundIn('b0.1')).toEqual([]);
  });

  it('leave what the checks found, and are dismissed apart from it', async () => {
    kit.job.retry();
    await quiet();
    kit.running(1).onPairs([translated('b0.0', 'There are 31 fishermen.')]);
    kit.running(1).end(ok(undefined));
    await quiet();
    kit.job.compare(['bergamot']);
    await quiet();
    kit.comparisons[0]?.onPairs('bergamot', [bergamot('b0.0', 'There are 30 fishermen.')]);
    await quiet();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number', 'agreement']);
    kit.job.dismiss('b0.0', 'agreement');
    await quiet();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number']);
  });

  it('are held against a translation that has become another one', async () => {
    kit.job.compare(['bergamot']);
    await quiet();
    kit.comparisons[0]?.onPairs('bergamot', [bergamot('b0.0', 'There are 13 fishermen.')]);
    await quiet();
    kit.job.retry();
    await quiet();
    kit.running(1).onPairs([translated('b0.0', 'There are 13 fishermen.')]);
    await quiet();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number']);
  });

  it('are asked once the article is translated', async () => {
    kit.job.restart();
    await quiet();
    kit.job.compare(['bergamot']);
    await quiet();
    expect(kit.comparisons).toHaveLength(0);
    await translateAll(1);
    expect(kit.comparisons.map(({ engines }) => engines)).toEqual([['bergamot']]);
  });

  it('are asked again by a worker that knows nothing any more, and not with other settings or another language', async () => {
    kit.job.compare(['bergamot']);
    await quiet();
    kit.endWorker();
    kit.job.attach(kit.watch);
    await quiet();
    await translateAll(1);
    expect(kit.comparisons).toHaveLength(2);
    kit.job.restart('es');
    await quiet();
    await translateAll(2);
    expect(kit.comparisons).toHaveLength(2);
    kit.settings = { ...kit.settings, targetLanguage: 'de' };
    kit.job.restart('it');
    await quiet();
    await translateAll(3);
    expect(kit.comparisons).toHaveLength(2);
  });

  it('are asked no further when the reader stops them, also not later', async () => {
    kit.job.compare(['bergamot', 'deepl']);
    await quiet();
    const [work] = kit.comparisons;
    work?.onEngine({ engine: 'bergamot', state: 'done', done: 2, total: 2 });
    work?.onEngine({ engine: 'deepl', state: 'asked', done: 1, total: 2 });
    kit.job.compare([]);
    await quiet();
    expect(work?.signal.aborted).toBe(true);
    expect(kit.current().comparison?.map(({ state }) => state)).toEqual(['done', 'stopped']);
    kit.job.retry();
    await quiet();
    await translateAll(1);
    expect(kit.comparisons).toHaveLength(1);
  });

  it('are ended by what begins the job anew, and by another choice of them', async () => {
    kit.job.compare(['bergamot']);
    await quiet();
    kit.job.compare(['deepl']);
    await quiet();
    expect(kit.comparisons.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    kit.job.restart();
    await quiet();
    expect(kit.comparisons.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    kit.comparisons[1]?.onPairs('deepl', [bergamot('b0.0', 'There are 13 fishermen.')]);
    await quiet();
    expect(foundIn('b0.0')).toEqual([]);
  });

  it('take nothing away that the checks found before a retry, and what they take back is gone', async () => {
    kit.job.restart();
    await quiet();
    kit.running(1).onPairs([translated('b0.0', 'There are 31 fishermen.')]);
    kit.running(1).end(ok(undefined));
    await quiet();
    kit.job.retry();
    await quiet();
    kit.running(2).end(ok(undefined));
    await quiet();
    kit.job.compare(['bergamot']);
    await quiet();
    const work = kit.comparisons.at(-1);
    work?.onPairs('bergamot', [bergamot('b0.0', 'There are 30 fishermen.')]);
    await quiet();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number', 'agreement']);
    work?.onPairs('bergamot', [bergamot('b0.0', 'There are 31 fishermen.')]);
    await quiet();
    expect(foundIn('b0.0').map(([check]) => check)).toEqual(['number']);
  });

  it('are not asked any more about an article that became private meanwhile', async () => {
    kit.job.compare(['deepl']);
    kit.job.markPrivate(true);
    expect(kit.current().engines.isPrivate).toBe(true);
    await quiet();
    expect(kit.comparisons.every(({ signal }) => signal.aborted)).toBe(true);
  });

  it('are not asked by themselves about another text, or at another server', async () => {
    kit.job.compare(['libretranslate']);
    await quiet();
    const { engines } = kit.settings;
    kit.settings = {
      ...kit.settings,
      engines: { ...engines, libretranslate: { address: 'https://other.example' } },
    };
    kit.job.retry();
    await quiet();
    await translateAll(1);
    await quiet();
    expect(kit.comparisons).toHaveLength(1);
  });
});
