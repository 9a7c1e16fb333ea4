// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOverlaySwitch, type OverlaySwitch } from '../../../../src/content/overlay/switch';
import { DEFAULT_DISPLAY } from '../../../../src/core/overlay-display';
import { createHostElement, createHostNames } from '../../../../src/overlay/host-tag';
import { find, hosts, marked, setPage } from '../../overlay/page';
import { SessionKit, stubSession } from './session-kit';

vi.mock('../../../../src/platform/overlay-connection', () => ({ hasExtension: () => true }));

let kit: SessionKit;
let overlay: OverlaySwitch;
const show = () => overlay.show(DEFAULT_DISPLAY, 'of-this-tab');

beforeEach(() => {
  stubSession();
  kit = new SessionKit();
  overlay = createOverlaySwitch(kit.parts);
});
afterEach(() => {
  overlay.hide();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('on, with what it was given; off, with the page as it was; and on again', async () => {
  const before = document.documentElement.outerHTML;
  expect(overlay.shown()).toBe(false);
  expect(overlay.show(DEFAULT_DISPLAY, 'another')).toEqual({ shown: true });
  expect(overlay.shown()).toBe(true);
  const [open] = kit.port.sent;
  expect(open).toMatchObject({ type: 'open', invitation: 'another' });
  kit.tell({ type: 'begun', target: 'en' });
  kit.answer(kit.asked());
  await vi.advanceTimersByTimeAsync(50);
  expect(hosts().length).toBeGreaterThan(0);
  expect(overlay.hide()).toEqual({ shown: false, invitation: 'another' });
  expect(overlay.shown()).toBe(false);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(kit.port.isClosed).toBe(true);
  expect(show()).toEqual({ shown: true });
  expect(kit.ports).toHaveLength(2);
});

test('off where it is off already', () => {
  expect(overlay.hide()).toEqual({ shown: false });
  expect(overlay.wasHidden()).toBe(false);
});

test('taken away, it is known to have been so until it is shown again', () => {
  show();
  expect(overlay.wasHidden()).toBe(false);
  overlay.hide();
  expect(overlay.wasHidden()).toBe(true);
  overlay.hide();
  expect(overlay.wasHidden()).toBe(true);
  show();
  expect(overlay.wasHidden()).toBe(false);
});

test('shown where it is shown already, it is shown otherwise, over the connection that there is', async () => {
  show();
  kit.tell({ type: 'begun', target: 'en' });
  kit.answer(kit.asked());
  expect(overlay.show({ mode: 'instead', scope: 'article' }, 'a newer one')).toEqual({ shown: true });
  await vi.advanceTimersByTimeAsync(50);
  expect(hosts()[0]?.getAttribute('data-flow')).toBe('instead');
  expect(kit.ports).toHaveLength(1);
});

test('a page that has nothing for it stays untouched and says why', () => {
  setPage('<body><p>Poche parole.</p>');
  const before = document.documentElement.outerHTML;
  expect(show()).toEqual({ shown: false, error: { kind: 'page-without-article' } });
  expect(overlay.shown()).toBe(false);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a page that breaks what looks at it is one that cannot be read', () => {
  vi.spyOn(document, 'createTreeWalker').mockImplementation(() => {
    throw new TypeError('document.createTreeWalker is not a function');
  });
  expect(show()).toMatchObject({ shown: false, error: { kind: 'page-unreadable' } });
  expect(overlay.shown()).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('also where it breaks only after something was begun: nothing of it is left', () => {
  const query = vi.spyOn(Element.prototype, 'querySelector').mockImplementation(() => {
    throw new TypeError('element.querySelector is not a function');
  });
  expect(show()).toMatchObject({ shown: false, error: { kind: 'page-unreadable' } });
  query.mockRestore();
  expect(kit.ports.map(({ isClosed }) => isClosed)).toEqual([true]);
  expect(vi.getTimerCount()).toBe(0);
});

test('an extension that is gone is known as such, and may be asked again', () => {
  kit.isOrphan = true;
  expect(show()).toEqual({ shown: false, error: { kind: 'disconnected' } });
  expect(overlay.shown()).toBe(false);
  kit.isOrphan = false;
  expect(show()).toEqual({ shown: true });
});

test('one that goes later takes what it showed along', async () => {
  show();
  kit.isOrphan = true;
  kit.port.disconnected();
  await vi.advanceTimersByTimeAsync(500);
  expect(overlay.shown()).toBe(false);
  expect(marked()).toEqual([]);
});

test('what an older version left behind is taken away first, and nothing of the page', () => {
  const before = document.documentElement.outerHTML;
  const left = createHostElement(document, createHostNames(), 'overlay', 'p1');
  left.attachShadow({ mode: 'closed' });
  find('#a').append(left);
  createOverlaySwitch(kit.parts);
  expect(document.documentElement.outerHTML).toBe(before);
});
