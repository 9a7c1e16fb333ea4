import { describe, expect, it } from 'vitest';
import { BatchSize } from '../../../../src/translate/queue/batch-size';
import { fc } from '../../../property';

const limits = { charsPerRequest: 1000, itemsPerRequest: 8, concurrency: 4 };
const texts = (count: number, chars = 100) =>
  Array.from({ length: count }, () => ({ text: 'x'.repeat(chars) }));
const taken = (size: BatchSize, count: number, places = 1, isFirst = false) =>
  size.take(texts(count), places, isFirst).length;

describe('BatchSize', () => {
  it('begins with a small request where a reader waits', () => {
    expect(taken(new BatchSize(limits), 20, 4, true)).toBe(3);
    expect(taken(new BatchSize(limits), 20)).toBe(8);
  });

  it('sends a text alone that is longer than a request', () => {
    const size = new BatchSize(limits);
    const long = { text: 'x'.repeat(5000) };
    expect(size.take([long, ...texts(3)], 1, false)).toEqual([long]);
    expect(size.take([...texts(3), long], 1, false)).toHaveLength(3);
  });

  it('shares out what is left among the free places, but not into crumbs', () => {
    const size = new BatchSize({ ...limits, itemsPerRequest: 100 });
    expect(taken(size, 40, 4)).toBe(10);
    expect(taken(size, 28, 4)).toBe(7);
    expect(taken(size, 8, 4)).toBe(5);
  });

  it('gives a fast server more, and a slow one less', () => {
    const size = new BatchSize({ ...limits, charsAtFirst: 300, itemsPerRequest: 100 });
    expect(taken(size, 100)).toBe(3);
    size.learn(texts(3), 100);
    expect(taken(size, 100)).toBe(10);
    size.learn(texts(10), 16_000);
    expect(taken(size, 100)).toBe(5);
  });

  it.each([100, 2500, 3900, 11_000])('never sends less for a way of %i ms there and back', (latency) => {
    const size = new BatchSize({ ...limits, itemsPerRequest: 100 });
    for (let request = 0; request < 20; request += 1) size.learn(size.take(texts(100), 1, false), latency);
    expect(taken(size, 100)).toBe(10);
  });

  it('sends less after a request that was too much, and more again as requests succeed', () => {
    const size = new BatchSize(limits);
    size.shrink(texts(8));
    expect(taken(size, 20)).toBe(4);
    size.shrink(texts(4));
    expect(taken(size, 20)).toBe(2);
    const succeed = (times: number) => {
      for (let time = 0; time < times; time += 1) size.learn(size.take(texts(20), 1, false), 100);
    };
    succeed(19);
    expect(taken(size, 20)).toBe(2);
    succeed(1);
    expect(taken(size, 20)).toBe(3);
    succeed(60);
    expect(taken(size, 20)).toBe(8);
  });

  it('does not blame the size of a small request where larger ones went well', () => {
    const size = new BatchSize(limits);
    size.learn(texts(8), 100);
    size.shrink(texts(1));
    expect(taken(size, 20)).toBe(4);
    size.shrink(texts(1));
    expect(taken(size, 20)).toBe(2);
    size.shrink(texts(1));
    expect(taken(size, 20)).toBe(1);
  });

  it('grows by requests that are not full, only more slowly', () => {
    const size = new BatchSize(limits);
    size.shrink(texts(8));
    for (let time = 0; time < 40; time += 1) size.learn(texts(2), 100);
    expect(taken(size, 20)).toBe(6);
  });

  it('takes from the front, in order, within the limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ maxLength: 400 }) }), { minLength: 1 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (all, places, isFirst) => {
          const batch = new BatchSize(limits).take(all, places, isFirst);
          expect(batch).toEqual(all.slice(0, batch.length));
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(isFirst ? 3 : limits.itemsPerRequest);
          if (batch.length > 1) {
            const chars = batch.reduce((sum, { text }) => sum + text.length, 0);
            expect(chars).toBeLessThanOrEqual(limits.charsPerRequest);
          }
        },
      ),
    );
  });
});
