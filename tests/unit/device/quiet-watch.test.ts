import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQuietWatch } from '../../../src/device/quiet-watch';

const onQuiet = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onQuiet.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

it('calls once nothing has happened for a while', () => {
  const watch = createQuietWatch(1000, onQuiet);
  vi.advanceTimersByTime(900);
  watch.touch();
  vi.advanceTimersByTime(900);
  expect(onQuiet).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(onQuiet).toHaveBeenCalledOnce();
});

it('does not call while work is under way, however long it takes', async () => {
  const watch = createQuietWatch(1000, onQuiet);
  let end = (_: string) => {};
  const work = watch.during(() => new Promise<string>((resolve) => (end = resolve)));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onQuiet).not.toHaveBeenCalled();
  end('given');
  expect(await work).toBe('given');
  await vi.advanceTimersByTimeAsync(999);
  expect(onQuiet).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onQuiet).toHaveBeenCalledOnce();
});

it('hands on what work throws', async () => {
  const watch = createQuietWatch(1000, onQuiet);
  await expect(watch.during(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await vi.advanceTimersByTimeAsync(1000);
  expect(onQuiet).toHaveBeenCalledOnce();
});
