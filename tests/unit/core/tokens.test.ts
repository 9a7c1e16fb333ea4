import { describe, expect, it } from 'vitest';
import { addUsage, estimateUsage, priceOf } from '../../../src/core/tokens';

describe('estimateUsage', () => {
  it('counts instructions for each request, and more tokens for scripts that need more', () => {
    const latin = estimateUsage(['parola '.repeat(100)]);
    const chinese = estimateUsage(['报纸每天出版'.repeat(100)]);
    expect(latin.input).toBeGreaterThan(370 + 700 / 4.7);
    expect(latin.input).toBeLessThan(370 + 700 / 2);
    expect(chinese.output).toBeGreaterThan(600);
    const twice = estimateUsage(Array.from({ length: 60 }, () => 'una frase di cento caratteri '.repeat(4)));
    expect(twice.input).toBeGreaterThan(2 * 370);
    expect(estimateUsage([])).toEqual({ input: 0, output: 0 });
  });
});

describe('priceOf', () => {
  it('is in dollars for a million tokens, and unknown where nobody said it', () => {
    const usage = addUsage({ input: 1_000_000, output: 0 }, { input: 0, output: 500_000 });
    expect(priceOf(usage, { inputPrice: 0.15, outputPrice: 0.6 })).toBeCloseTo(0.45);
    expect(priceOf(usage, { inputPrice: 0.15, outputPrice: null })).toBeCloseTo(0.15);
    expect(priceOf(usage, { inputPrice: null, outputPrice: null })).toBeUndefined();
    expect(priceOf(usage, { inputPrice: 0, outputPrice: 0 })).toBe(0);
  });
});
