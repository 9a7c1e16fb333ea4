import { beforeEach, describe, expect, it, vi } from 'vitest';

const api = vi.hoisted(() => {
  const listeners: ((message: unknown, sender: unknown) => Promise<unknown> | undefined)[] = [];
  return {
    listeners,
    runtime: {
      id: 'diptych',
      getURL: (path: string) => `chrome-extension://diptych/${path}`,
      onMessage: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: api }));

const { listenForRequests } = await import('../../../src/platform/request-listener');

const view = { id: 'diptych', url: 'chrome-extension://diptych/src/ui/popup/index.html' };
const page = { id: 'diptych', url: 'https://porto.example/', frameId: 0, tab: { id: 5 } };
const toggle = { name: 'overlay/toggle', input: { tabId: 1 } };
const again = { name: 'selection/again', input: { token: '5e0f1a52-8a4f-4c44-9a0f-0d3b8a1f7c11' } };
const language = { name: 'page/language', input: { declared: [], sample: 'Il vecchio faro' } };

const handlers = {
  'overlay/toggle': vi.fn(async () => ({ ok: true as const, value: { shown: true } })),
  'selection/translate': vi.fn(async () => ({ ok: true as const, value: null })),
  'selection/again': vi.fn(async () => null),
  'selection/wait': vi.fn(async () => null),
  'overlay/arrived': vi.fn(async () => ({ again: false })),
  'overlay/state': vi.fn(async () => ({ shown: false })),
  'engine/test': vi.fn(async () => ({ ok: true as const, value: { pairs: 1, targetServed: true } })),
  'quotation/link': vi.fn(async () => ({ ok: true as const, value: { start: 'Il faro' } })),
  'sentence/show': vi.fn(async () => ({ ok: true as const, value: null })),
  'permissions/has': vi.fn(async () => true),
  'work/stop': vi.fn(async () => null),
  'models/list': vi.fn(async () => ({ ok: true as const, value: [] })),
  'opinion/engines': vi.fn(async () => []),
  'word/look-up': vi.fn(async () => ({
    ok: true as const,
    value: { translation: [], engine: 'apertium' as const },
  })),
  'opinion/ask': vi.fn(async () => ({ ok: true as const, value: { text: [], findings: [] } })),
  'models/change': vi.fn(async () => ({ ok: true as const, value: null })),
  'feeds/refresh': vi.fn(async () => ({ ok: true as const, value: { fresh: 0, failures: [] } })),
  'feeds/translate': vi.fn(async () => ({ ok: true as const, value: { translated: [], failures: [] } })),
  'feeds/open': vi.fn(async () => ({ ok: true as const, value: { isInReader: true } })),
  'feeds/find': vi.fn(async () => ({ ok: true as const, value: [] })),
  'page/language': vi.fn(async () => null),
};

beforeEach(() => {
  vi.clearAllMocks();
  api.listeners.length = 0;
  listenForRequests(handlers);
});

const lookUp = (words: string) => ({ name: 'word/look-up', input: { tabId: 1, pair: 'b0.0', words } });

const ask = (message: unknown, sender: unknown) => api.listeners[0]?.(message, sender);
const called = () => Object.values(handlers).filter((handler) => handler.mock.calls.length > 0).length;

describe('listenForRequests', () => {
  it('answers our own pages', async () => {
    expect(await ask(toggle, view)).toEqual({ ok: true, value: { shown: true } });
    expect(handlers['overlay/toggle']).toHaveBeenCalledWith({ tabId: 1 }, { from: 'view' });
  });

  it('lets a page’s script report its language, as the tab it is in', async () => {
    expect(await ask(language, page)).toBeNull();
    expect(handlers['page/language']).toHaveBeenCalledWith(language.input, { from: 'page', tabId: 5 });
  });

  it('lets a page’s script say that its page has come', async () => {
    expect(await ask({ ...language, name: 'overlay/arrived' }, page)).toEqual({ again: false });
    expect(handlers['overlay/arrived']).toHaveBeenCalledWith(language.input, { from: 'page', tabId: 5 });
  });

  it('takes what of a page is to be translated', async () => {
    await ask({ name: 'overlay/toggle', input: { tabId: 1, scope: 'page' } }, view);
    expect(handlers['overlay/toggle']).toHaveBeenCalledWith({ tabId: 1, scope: 'page' }, { from: 'view' });
  });

  it.each([
    ['the page', page, { from: 'page', tabId: 5 }],
    ['a frame in it', { ...page, frameId: 3 }, { from: 'frame', tabId: 5, frameId: 3 }],
  ])('lets the script of a panel ask again, in %s', async (_, sender, told) => {
    expect(await ask(again, sender)).toBeNull();
    expect(handlers['selection/again']).toHaveBeenCalledWith(again.input, told);
  });

  it('is told who asks for translations of headlines in a private window', async () => {
    const message = { name: 'feeds/translate', input: { items: ['https://porto.example/feed 1'] } };
    await ask(message, { ...view, tab: { id: 5, incognito: true } });
    await ask(message, { ...view, tab: { id: 6, incognito: false } });
    expect(handlers['feeds/translate'].mock.calls).toEqual([
      [message.input, { from: 'view', isPrivate: true }],
      [message.input, { from: 'view' }],
    ]);
  });

  it.each([
    { name: 'feeds/refresh', input: {} },
    { name: 'feeds/translate', input: { items: [] } },
    { name: 'feeds/open', input: { item: 'a' } },
    { name: 'feeds/find', input: { address: 'porto.example' } },
  ])('lets our own pages alone ask for the newsstand: $name', async (message) => {
    expect(ask(message, page)).toBeUndefined();
    expect(ask(message, { ...page, frameId: 3 })).toBeUndefined();
    expect(ask({ ...message, input: null }, view)).toBeUndefined();
    expect(called()).toBe(0);
    expect(await ask(message, view)).toMatchObject({ ok: true });
  });

  it.each([
    { name: 'feeds/refresh', input: { urls: Array.from({ length: 501 }, () => 'a') } },
    { name: 'feeds/translate', input: { items: Array.from({ length: 101 }, () => 'a') } },
    { name: 'feeds/find', input: { address: 'a'.repeat(2001) } },
  ])('takes no more at a time than is done at a time: $name', (message) => {
    expect(ask(message, view)).toBeUndefined();
  });

  it.each([
    [
      'a page’s script that has a selection translated',
      { name: 'selection/translate', input: { tabId: 1 } },
      page,
    ],
    ['a panel without a name', { name: 'selection/again', input: { token: 'x' } }, page],
    ['a page’s script that asks for more than it may', toggle, page],
    ['another extension', toggle, { ...view, id: 'other' }],
    ['a frame', language, { ...page, frameId: 3 }],
    ['nobody in particular', toggle, undefined],
    ['an unknown request', { name: 'eval' }, view],
    ['a name that every object has', { name: 'constructor' }, view],
    ['a request without its input', { name: 'overlay/toggle' }, view],
    ['a scope there is not', { name: 'overlay/toggle', input: { tabId: 1, scope: 'web' } }, view],
    ['an input of another form', { name: 'overlay/toggle', input: { tabId: '1' } }, view],
    ['a sample without end', { ...language, input: { declared: [], sample: 'x'.repeat(4001) } }, page],
    ['a page’s script that looks words up', lookUp('faro'), page],
    ['more words than are looked up', lookUp('x'.repeat(201)), view],
    ['no message', null, view],
  ])('is silent to %s', (_, message, sender) => {
    expect(ask(message, sender)).toBeUndefined();
    expect(called()).toBe(0);
  });
});
