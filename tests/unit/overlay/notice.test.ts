// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHostNames } from '../../../src/overlay/host-tag';
import { Notice } from '../../../src/overlay/notice';
import { marked, openShadows, setPage } from './page';
import { stubStyles } from './stubs';

let shadowOf: ReturnType<typeof openShadows>;
let notice: Notice;
let before: string;
const body = () => shadowOf(marked()[0]).querySelector('div') as HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  stubStyles();
  shadowOf = openShadows();
  setPage('<body><p>Uno</p>');
  before = document.documentElement.outerHTML;
  notice = new Notice(document, createHostNames());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('is said in words of a language, out of the page’s reach, and goes by itself', () => {
  notice.say('שלום', 'he');
  expect(body()).toMatchObject({ textContent: 'שלום', lang: 'he', dir: 'rtl' });
  expect(body().getAttribute('role')).toBe('status');
  expect(document.body.textContent).toBe('Uno');
  vi.advanceTimersByTime(9999);
  expect(marked()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('goes with a click', () => {
  notice.say('Hello', 'en');
  body().click();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
});

test('one takes the place of another, for its full time', () => {
  notice.say('One', 'en');
  vi.advanceTimersByTime(6000);
  notice.say('Two', 'en');
  expect(marked()).toHaveLength(1);
  vi.advanceTimersByTime(6000);
  expect(body().textContent).toBe('Two');
});

test('removed, it waits for nothing', () => {
  notice.say('One', 'en');
  notice.remove();
  notice.remove();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
});
