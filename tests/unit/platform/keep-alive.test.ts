import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keepAlive, signsOfLife } from '../../../src/platform/keep-alive';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { getPlatformInfo: vi.fn() } } }));
const calls = vi.mocked(browser.runtime.getPlatformInfo);

beforeEach(() => {
  vi.useFakeTimers();
  calls.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives signs while work goes on, and none after it', async () => {
  const work = keepAlive(new Promise<string>((resolve) => setTimeout(resolve, 65_000, 'done')));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await work).toBe('done');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveBeenCalledTimes(3);
});

it('gives no more signs after work that failed', async () => {
  const work = keepAlive(Promise.reject(new Error('no')));
  await expect(work).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).not.toHaveBeenCalled();
});

it('makes one sign of many calls, soon enough for any two that the browser would count', () => {
  const alive = signsOfLife();
  alive();
  expect(calls).toHaveBeenCalledTimes(1);
  for (let seconds = 0; seconds < 60; seconds += 1) {
    vi.advanceTimersByTime(1000);
    alive();
  }
  expect(calls).toHaveBeenCalledTimes(4);
});
