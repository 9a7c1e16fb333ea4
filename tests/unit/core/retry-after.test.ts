import { afterEach, expect, it, vi } from 'vitest';
import { pauseSeconds } from '../../../src/core/retry-after';

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['90', 90],
  ['0', 0],
  ['Sat, 28 Nov 2026 12:01:00 GMT', 60],
  ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
  ['99999999', 86_400],
  ['soon', undefined],
  ['-5', undefined],
  ['', undefined],
  [null, undefined],
])('a server that says %j wants to be left alone for %s seconds', (said, seconds) => {
  vi.useFakeTimers({ now: Date.parse('2026-11-28T12:00:00Z') });
  expect(pauseSeconds(said)).toBe(seconds);
});
