// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ViewFollower } from '../../../../src/content/overlay/view-follower';
import { addTo, find, setPage } from '../../overlay/page';

let hasMore = true;
const on = {
  moved: vi.fn(),
  resized: vi.fn(),
  changed: vi.fn(),
  navigated: vi.fn(),
  hasMore: vi.fn(),
  idle: vi.fn(),
};
const navigation = new EventTarget();
let view: ViewFollower;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigation', navigation);
  for (const told of Object.values(on)) told.mockReset();
  hasMore = true;
  on.hasMore.mockImplementation(() => hasMore);
  setPage('<body><div id=box></div>');
  view = new ViewFollower(document, on);
  view.start();
});
afterEach(() => {
  view.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const fire = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type));

test('tells where the page has gone, at most so often', () => {
  Object.assign(window, { scrollY: 300 });
  for (let at = 0; at < 5; at += 1) fire(document, 'scroll');
  expect(on.moved).not.toHaveBeenCalled();
  vi.advanceTimersByTime(80);
  expect(on.moved).toHaveBeenCalledExactlyOnceWith(300);
  expect(on.changed).toHaveBeenCalledTimes(1);
});

test('tells also of a box that scrolls in the page', () => {
  find('#box').scrollTop = 70;
  fire(find('#box'), 'scroll');
  vi.advanceTimersByTime(80);
  expect(on.moved).toHaveBeenCalledExactlyOnceWith(70);
});

test('tells of another size when it has come to rest', () => {
  fire(window, 'resize');
  vi.advanceTimersByTime(150);
  fire(window, 'resize');
  vi.advanceTimersByTime(150);
  expect(on.resized).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(on.resized).toHaveBeenCalledTimes(1);
  expect(on.changed).toHaveBeenCalledTimes(1);
});

test('tells of another address in the same document', () => {
  fire(window, 'popstate');
  fire(navigation, 'navigatesuccess');
  expect(on.navigated).toHaveBeenCalledTimes(2);
});

test('tells when there is time, while there is something to be done and the reader looks at the page', () => {
  vi.advanceTimersByTime(1200);
  expect(on.idle).toHaveBeenCalledTimes(2);
  hasMore = false;
  vi.advanceTimersByTime(6000);
  expect(on.idle).toHaveBeenCalledTimes(2);
  hasMore = true;
  const hidden = vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('hidden');
  vi.advanceTimersByTime(6000);
  expect(on.idle).toHaveBeenCalledTimes(2);
  hidden.mockRestore();
});

test('once stopped, it tells nothing and waits for nothing', () => {
  fire(document, 'scroll');
  fire(window, 'resize');
  view.stop();
  fire(document, 'scroll');
  addTo(document.body, '<i></i>');
  fire(window, 'resize');
  fire(window, 'popstate');
  fire(navigation, 'navigatesuccess');
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10_000);
  for (const told of Object.values(on)) expect(told).not.toHaveBeenCalled();
});

test('does without what a browser does not have', () => {
  view.stop();
  vi.unstubAllGlobals();
  const other = new ViewFollower(document, on);
  other.start();
  other.stop();
  expect(vi.getTimerCount()).toBe(0);
});
