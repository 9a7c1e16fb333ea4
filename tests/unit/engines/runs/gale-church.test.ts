import { describe, expect, it } from 'vitest';
import { oneToOneProbability } from '../../../../src/engines/runs/gale-church';
import { fc } from '../../../property';

const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 7 });

describe('the probability that sentences belong together one by one', () => {
  it('is one, and all but one, where nothing else can be', () => {
    // Two beads: 1-1, or 1-0 and 0-1, whose lengths nothing explains.
    expect(oneToOneProbability([80], [80])).toBeGreaterThan(0.999);
    expect(oneToOneProbability([80, 80], [80, 80])).toBeGreaterThan(0.95);
  });

  it('is what the model says of two sentences of equal length', () => {
    // 1-1 twice, 2-2, and 2-1 or 1-2 with a sentence left over, which no length explains.
    const [oneToOne, twoToTwo] = [0.89 ** 2, 0.011];
    expect(oneToOneProbability([100, 100], [100, 100])).toBeCloseTo(oneToOne / (oneToOne + twoToTwo), 3);
  });

  it('falls with the difference of lengths', () => {
    const shifted = [0, 10, 20, 40, 80].map((by) => oneToOneProbability([100, 100], [100 + by, 100 - by]));
    expect(shifted).toEqual([...shifted].sort((a, b) => b - a));
    expect(shifted[4]).toBeLessThan(0.05);
  });

  it('does not depend on how much room a language takes, nor on the direction', () => {
    const third = [40, 10, 25, 30];
    const whole = third.map((length) => length * 3);
    expect(oneToOneProbability(whole, third)).toBeCloseTo(oneToOneProbability(whole, whole), 6);
    fc.assert(
      fc.property(lengths, (some) => {
        expect(oneToOneProbability(some, [...some].reverse())).toBeCloseTo(
          oneToOneProbability([...some].reverse(), some),
          6,
        );
      }),
    );
  });

  it('is a probability', () => {
    const both = fc.array(fc.tuple(fc.nat(2000), fc.nat(2000)), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(both, (pairs) => {
        const [source, target] = [pairs.map(([length]) => length), pairs.map(([, length]) => length)];
        const probability = oneToOneProbability(source, target);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is nothing where there are not as many, one is empty, or they are worlds apart', () => {
    expect(oneToOneProbability([50, 50], [100])).toBe(0);
    expect(oneToOneProbability([4000, 4000], [1, 7999])).toBe(0);
    expect(oneToOneProbability([10, 20], [0, 30])).toBe(0);
  });
});
