import { describe, expect, test } from 'vitest';
import { whatIsMissing } from '../../../../src/engines/bergamot/worker/can-run';
import { keepLastWords } from '../../../../src/engines/bergamot/worker/last-words';
import { modelOptions } from '../../../../src/engines/bergamot/worker/model-options';

test('the name of a model tells how its numbers are packed', () => {
  expect(modelOptions('model.iten.intgemm.alphas.bin')).toContain('\ngemm-precision: int8shiftAlphaAll\n');
  expect(modelOptions('model.iten.intgemm8.bin')).toContain('\ngemm-precision: int8shiftAll\n');
});

test('options are one to a line', () => {
  for (const line of modelOptions('model.bin').trimEnd().split('\n')) expect(line).toMatch(/^[a-z-]+: \S+$/);
});

describe('what keeps the translator from running', () => {
  test('nothing, where this test runs', () => {
    expect(whatIsMissing(WebAssembly)).toBeUndefined();
  });

  test('no WebAssembly', () => {
    expect(whatIsMissing(undefined)).toContain('no WebAssembly');
  });

  test('no SIMD', () => {
    const withoutSimd = { ...WebAssembly, validate: () => false } as typeof WebAssembly;
    expect(whatIsMissing(withoutSimd)).toContain('no SIMD');
  });
});

describe('last words', () => {
  test('are the first error, without its time', () => {
    const words = keepLastWords();
    words.add('some warning');
    words.add('[2026-01-02 03:04:05] Error: Incorrect magic');
    words.add('[2026-01-02 03:04:05] Error: Aborted from somewhere.cpp:12');
    expect(words.of(new Error('Aborted()'))).toBe('Incorrect magic');
  });

  test('are what was thrown where nothing was said', () => {
    const words = keepLastWords();
    words.add('before');
    words.clear();
    expect(words.of(new RangeError('out of memory'))).toBe('out of memory');
    expect(words.of(5244)).toBe('C++ exception 5244');
  });

  test('are few', () => {
    const words = keepLastWords();
    words.add('x'.repeat(5000));
    expect(words.of(0).length).toBeLessThanOrEqual(300);
  });
});
