import { beforeEach, describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import { JobKit, settled } from './job-kit';

const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const translated = (id: string, value: string) => ({
  id,
  state: 'done' as const,
  engine: 'apertium' as const,
  translation: text(value),
});

let kit: JobKit;

beforeEach(async () => {
  kit = new JobKit();
  kit.parts.planPairs = () => [
    { id: 'b0.0', blockId: 'b0', original: text('Sono 30 pescatori.'), state: 'pending' },
    { id: 'b0.1', blockId: 'b0', original: text('Sono 40 barche.'), state: 'pending' },
  ];
  kit.job.attach(kit.watch);
  await settled();
});

/** The slices of the checks go by timers. */
async function checked(): Promise<void> {
  await settled();
  await settled();
}

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
