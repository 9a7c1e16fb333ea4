// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Reopening } from '../../../../src/content/overlay/reopening';

let isThere: boolean;
const open = vi.fn(() => isThere);
let reopening: Reopening;

beforeEach(() => {
  vi.useFakeTimers();
  open.mockClear();
  isThere = false;
  history.replaceState(null, '', '/uno');
  reopening = new Reopening(open);
});
afterEach(() => {
  reopening.stop();
  vi.useRealTimers();
});

/** As often as a page with a ticker changes. */
function changesFor(ms: number): void {
  for (let passed = 0; passed < ms; passed += 100) {
    reopening.soon();
    vi.advanceTimersByTime(100);
  }
}

test('opens soon, and once however often it is asked to', () => {
  isThere = true;
  reopening.soon();
  reopening.soon();
  expect(open).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(open).toHaveBeenCalledTimes(1);
});

test('looks ever less often for what is not there', () => {
  changesFor(60_000);
  expect(open.mock.calls.length).toBeGreaterThan(5);
  expect(open.mock.calls.length).toBeLessThan(14);
});

test('looks soon again where it was there, or at another address', () => {
  changesFor(20_000);
  open.mockClear();
  history.replaceState(null, '', '/due');
  isThere = true;
  changesFor(500);
  expect(open).toHaveBeenCalledTimes(1);
  isThere = false;
  changesFor(500);
  expect(open).toHaveBeenCalledTimes(2);
});

test('does nothing any more once it is stopped', () => {
  reopening.soon();
  reopening.stop();
  vi.advanceTimersByTime(10_000);
  expect(open).not.toHaveBeenCalled();
});
