import { beforeEach, describe, expect, it } from 'vitest';
import { checked, type JobKit, kitWithNumbers, settled, translated } from './job-kit';

let kit: JobKit;

beforeEach(async () => {
  kit = await kitWithNumbers();
});

function foundIn(id: string): string[] {
  const pair = kit.current().pairs.find((one) => one.id === id);
  return pair?.findings?.map(({ check }) => check) ?? [];
}

describe('findings of a job', () => {
  it('come after the pairs they are about, and only where there is something to say', async () => {
    kit
      .running(0)
      .onPairs([translated('b0.0', 'There are 31 fishermen.'), translated('b0.1', 'There are 40 boats.')]);
    expect(kit.events.at(-1)?.type).toBe('pairs');
    await checked();
    expect(kit.events.at(-1)).toMatchObject({
      type: 'findings',
      pairs: [{ id: 'b0.0', findings: [{ check: 'number', words: ['30', '31'] }] }],
    });
    expect(foundIn('b0.0')).toEqual(['number']);
    expect(foundIn('b0.1')).toEqual([]);
  });

  it('are not told of a translation that has become another one meanwhile', async () => {
    kit.running(0).onPairs([translated('b0.0', 'There are 31 fishermen.')]);
    kit.running(0).onPairs([translated('b0.0', 'There are 30 fishermen.')]);
    await checked();
    expect(kit.events.filter(({ type }) => type === 'findings')).toEqual([]);
  });

  it('are not about what no engine translated', async () => {
    const { engine: _, ...kept } = translated('b0.0', 'There are 31 fishermen.');
    kit.running(0).onPairs([kept]);
    await checked();
    expect(foundIn('b0.0')).toEqual([]);
  });

  it('stay dismissed, also by another worker, until the sentence is translated otherwise', async () => {
    kit.running(0).onPairs([translated('b0.0', 'There are 31 fishermen.')]);
    await checked();
    kit.job.dismiss('b0.0', 'number');
    await settled();
    expect(foundIn('b0.0')).toEqual([]);
    kit.endWorker();
    kit.job.attach(kit.watch);
    await settled();
    kit.running(1).onPairs([translated('b0.0', 'There are 31 fishermen.')]);
    await checked();
    expect(foundIn('b0.0')).toEqual([]);
    kit.running(1).onPairs([translated('b0.0', 'There are 32 fishermen.')]);
    await checked();
    expect(foundIn('b0.0')).toEqual(['number']);
  });
});
