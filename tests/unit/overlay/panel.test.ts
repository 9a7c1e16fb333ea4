// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sentenceNode } from '../../../src/overlay/host';
import { createHostNames } from '../../../src/overlay/host-tag';
import { Panel } from '../../../src/overlay/panel';
import { find, marked, openShadows, setPage } from './page';
import { stubLayout, stubStyles } from './stubs';

const closed = vi.fn();
let shadowOf: ReturnType<typeof openShadows>;
let panel: Panel;
let anchor: DOMRect | undefined;

const host = () => marked()[0];
const body = () => shadowOf(host()).querySelector('div') as HTMLElement;
const sentences = () =>
  ['One. ', 'Two.'].map((text, i) => sentenceNode(document, i, document.createTextNode(text)));
const show = (changes = {}) => panel.show({ language: 'en', nodes: sentences(), ...changes }, () => anchor);
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

beforeEach(() => {
  vi.useFakeTimers();
  closed.mockClear();
  stubStyles();
  stubLayout(() => ({ height: 100 }));
  shadowOf = openShadows();
  setPage('<html lang=it><body><p id=a>Uno. Due.</p>');
  anchor = new DOMRect(50, 100, 400, 40);
  panel = new Panel(document, createHostNames(), closed);
});
afterEach(() => {
  panel.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('says what it is given, in its language, in a place of its own', () => {
  show({ language: 'ar' });
  expect(panel.isOpen).toBe(true);
  expect(host()?.parentElement).toBe(document.documentElement);
  expect(body()).toMatchObject({ lang: 'ar', dir: 'rtl', textContent: 'One. Two.', className: 'panel' });
  expect(body().getAttribute('role')).toBe('status');
  expect(panel.holds(host())).toBe(true);
  expect(panel.holds(find('#a'))).toBe(false);
});

test('says something else in the same element', () => {
  show();
  const first = host();
  show({ nodes: [document.createTextNode('Wait')], isQuiet: true });
  expect(marked()).toEqual([first]);
  expect(body()).toMatchObject({ textContent: 'Wait', className: 'panel quiet' });
});

test('is below its text, or above it where there is no room below', () => {
  show();
  expect(body().style.transform).toBe('translate(50px, 144px)');
  anchor = new DOMRect(50, 700, 400, 40);
  document.dispatchEvent(new Event('scroll'));
  expect(body().style.transform).toBe('translate(50px, 596px)');
});

test('stays inside the window, and is as wide as its text within limits', () => {
  anchor = new DOMRect(5000, 100, 10, 20);
  show();
  expect(body().style.inlineSize).toBe('260px');
  expect(body().style.transform).toBe(`translate(${innerWidth - 260 - 8}px, 124px)`);
});

test('closes with Escape, which the page does not hear, and with no other key', () => {
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard);
  show();
  press('a');
  expect(panel.isOpen).toBe(true);
  press('Escape');
  expect(panel.isOpen).toBe(false);
  expect(closed).toHaveBeenCalledTimes(1);
  expect(heard).toHaveBeenCalledTimes(1);
  press('Escape');
  expect(heard).toHaveBeenCalledTimes(2);
});

test('closes when the pointer has left, unless it arrives in it', () => {
  show();
  panel.leaveSoon();
  vi.advanceTimersByTime(200);
  body().dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(1000);
  expect(panel.isOpen).toBe(true);
  body().dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(219);
  expect(panel.isOpen).toBe(true);
  vi.advanceTimersByTime(1);
  expect(panel.isOpen).toBe(false);
});

test('closes when its text is not there any more', () => {
  show();
  anchor = undefined;
  window.dispatchEvent(new Event('resize'));
  expect(panel.isOpen).toBe(false);
});

test('closed, it is empty, and opens again', () => {
  show();
  panel.close();
  panel.close();
  expect(closed).toHaveBeenCalledTimes(1);
  expect([host()?.hasAttribute('data-empty'), body().textContent]).toEqual([true, '']);
  show();
  expect(host()?.hasAttribute('data-empty')).toBe(false);
});

test('marks a sentence, or none', () => {
  show();
  const marks = () => [...body().children].map((part) => part.classList.contains('marked'));
  panel.mark(1);
  expect(marks()).toEqual([false, true]);
  panel.mark(undefined);
  expect(marks()).toEqual([false, false]);
});

test('a panel that the page took away is put back when it has something to say', () => {
  show();
  host()?.remove();
  show();
  expect(marked()).toHaveLength(1);
});

test('removed, it leaves nothing, and nobody listens', () => {
  const before = document.documentElement.outerHTML;
  show();
  panel.leaveSoon();
  panel.remove();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
  closed.mockClear();
  press('Escape');
  document.dispatchEvent(new Event('scroll'));
  expect(closed).not.toHaveBeenCalled();
});
