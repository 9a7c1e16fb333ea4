// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Allowance } from '../../../../src/content/overlay/allowance';

/** No test can make events that browsers vouch for. */
let isByReader = true;
vi.mock('../../../../src/overlay/by-reader', () => ({ isByReader: () => isByReader }));

const again = vi.fn();
let visibility: DocumentVisibilityState = 'visible';
let allowance: Allowance;

beforeEach(() => {
  vi.useFakeTimers();
  again.mockReset();
  isByReader = true;
  visibility = 'visible';
  vi.spyOn(Document.prototype, 'visibilityState', 'get').mockImplementation(() => visibility);
  allowance = new Allowance(document, again);
});
afterEach(() => {
  allowance.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** How many texts of a hundred characters are allowed one after the other. */
function taken(): number {
  let count = 0;
  while (count < 10_000 && allowance.take(100)) count += 1;
  return count;
}
const show = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

test('takes what a page comes up with, up to so much', () => {
  expect(taken()).toBe(500);
  expect(allowance.take(1)).toBe(false);
});

test('takes more as time goes by, slowly, and never more than at first', async () => {
  taken();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(taken()).toBe(10);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(taken()).toBe(500);
});

test.each(['wheel', 'keydown', 'pointerdown', 'touchmove'])(
  'takes more of it while the reader is at it, for a little: %s',
  async (type) => {
    taken();
    window.dispatchEvent(new Event(type));
    await vi.advanceTimersByTimeAsync(2000);
    expect(taken()).toBe(40);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(taken()).toBe(60 + 10);
  },
);

test('does not take for the reader what a script of the page has made', async () => {
  taken();
  isByReader = false;
  window.dispatchEvent(new Event('wheel'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(taken()).toBe(2);
});

test('tells when what was refused may be asked for again', async () => {
  taken();
  await vi.advanceTimersByTimeAsync(1000);
  expect(again).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(again).toHaveBeenCalledTimes(1);
});

test('takes a text that is larger than all there can be, when there is all', async () => {
  expect(allowance.take(60_000)).toBe(true);
  expect(allowance.take(60_000)).toBe(false);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(allowance.take(60_000)).toBe(true);
});

test('takes nothing while the reader, having seen the page, is elsewhere', () => {
  expect(allowance.isAway).toBe(false);
  show('hidden');
  expect(allowance.isAway).toBe(true);
  expect(allowance.take(1)).toBe(false);
  show('visible');
  expect(again).toHaveBeenCalledTimes(1);
  expect(allowance.take(1)).toBe(true);
});

test('takes what the reader asked for from somewhere else, before having seen the page', () => {
  allowance.stop();
  visibility = 'hidden';
  allowance = new Allowance(document, again);
  expect(allowance.isAway).toBe(false);
  expect(allowance.take(1)).toBe(true);
});

test('stopped, it listens to nothing and tells nothing', async () => {
  taken();
  allowance.stop();
  show('hidden');
  show('visible');
  await vi.advanceTimersByTimeAsync(5000);
  expect(again).not.toHaveBeenCalled();
});
