// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { extensionApi } from '../../../src/platform/extension-api';
import { connectOverlay } from '../../../src/platform/overlay-connection';

const api = () => ({ runtime: { id: 'abc', connect: vi.fn() } });
const element = (markup: string) => {
  const body = new DOMParser().parseFromString(markup, 'text/html').body;
  return body.querySelector('#browser');
};
afterEach(() => vi.unstubAllGlobals());

test('takes the standard name first', () => {
  const [browser, chrome] = [api(), api()];
  vi.stubGlobal('chrome', chrome);
  expect(extensionApi()).toBe(chrome);
  vi.stubGlobal('browser', browser);
  expect(extensionApi()).toBe(browser);
});

test.each(['<div id="browser"></div>', '<form id="browser"><input name="runtime" id="abc"></form>'])(
  'is not taken in by %s',
  (markup) => {
    const chrome = api();
    vi.stubGlobal('browser', element(markup));
    vi.stubGlobal('chrome', chrome);
    expect(extensionApi()).toBe(chrome);
    vi.stubGlobal('chrome', element(markup));
    expect(extensionApi()).toBeUndefined();
  },
);

test('is not broken by what lets nobody look into it', () => {
  const chrome = api();
  const frame = {
    get runtime() {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  };
  vi.stubGlobal('browser', frame);
  vi.stubGlobal('chrome', chrome);
  expect(extensionApi()).toBe(chrome);
});

test('an overlay whose extension is gone is told so', () => {
  vi.stubGlobal('chrome', { runtime: { id: undefined, connect: vi.fn() } });
  expect(() => connectOverlay({ event: vi.fn(), disconnected: vi.fn() })).toThrow('gone');
});
