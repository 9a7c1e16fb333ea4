import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBatches } from '../../../src/translate/batches';

const limits = { charsPerRequest: 10, itemsPerRequest: 4, concurrency: 1 };

describe('planBatches', () => {
  it('begins with a small batch where a reader waits', () => {
    expect(planBatches([...'abcdefgh'], limits, true)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f', 'g'],
      ['h'],
    ]);
    expect(planBatches([...'abcde'], limits, false)).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });

  it('sends a text alone that is longer than a request', () => {
    expect(planBatches(['ab', 'x'.repeat(11), 'cd'], limits, false)).toEqual([
      ['ab'],
      ['x'.repeat(11)],
      ['cd'],
    ]);
  });

  it('keeps every text, in order, within the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 14 })), fc.boolean(), (texts, quickStart) => {
        const batches = planBatches(texts, limits, quickStart);
        expect(batches.flat()).toEqual(texts);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(limits.itemsPerRequest);
          if (batch.length > 1) expect(batch.join('').length).toBeLessThanOrEqual(limits.charsPerRequest);
        }
      }),
    );
  });
});
