import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandlers, type HandlerParts } from '../../../src/background/handlers';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';

const parts = {
  pageArrived: vi.fn(async () => false),
  isAlwaysAt: vi.fn(async () => true),
  toggleOverlay: vi.fn(async () => ({ ok: true as const, value: { shown: true } })),
  loadSettings: vi.fn(async () => DEFAULT_SETTINGS),
  isRefused: vi.fn(async () => false),
  stopEverything: vi.fn(async () => undefined),
  setBadge: vi.fn(async () => undefined),
  browserSignals: async () => [],
  selections: { translate: vi.fn(), again: vi.fn(async () => undefined), wait: vi.fn(async () => undefined) },
  newsstand: { refresh: vi.fn(), translate: vi.fn(), open: vi.fn(), find: vi.fn() },
};
const handlers = createHandlers(parts as Partial<HandlerParts> as HandlerParts);
const page = { from: 'page' as const, tabId: 7 };
const italian = {
  declared: [{ evidence: 'html-lang' as const, language: 'it' }],
  sample: 'Il vecchio faro torna ad accendersi dopo ventitré anni di buio.',
};

beforeEach(() => vi.clearAllMocks());

describe('the language of a page', () => {
  it('is shown on the button', async () => {
    await handlers['page/language'](italian, page);
    expect(parts.setBadge).toHaveBeenCalledWith(7, 'IT');
  });

  it('is not where its site is never to be translated', async () => {
    parts.isRefused.mockResolvedValueOnce(true);
    await handlers['page/language'](italian, page);
    expect(parts.isRefused).toHaveBeenCalledWith(7);
    expect(parts.setBadge).not.toHaveBeenCalled();
  });

  it('is not where the reader also reads it, and what was shown before goes', async () => {
    parts.loadSettings.mockResolvedValueOnce({ ...DEFAULT_SETTINGS, readLanguages: ['fr', 'it-CH'] });
    await handlers['page/language'](italian, page);
    expect(parts.setBadge).toHaveBeenCalledWith(7, '');
  });
});

describe('a page that has come', () => {
  it('is the one of the tab whose script says so', async () => {
    expect(await handlers['overlay/arrived'](italian, page)).toEqual({ again: false });
    expect(parts.pageArrived.mock.calls).toEqual([[7]]);
  });

  it('is to say so again where there was nothing to be translated', async () => {
    parts.pageArrived.mockResolvedValueOnce(true);
    expect(await handlers['overlay/arrived'](italian, page)).toEqual({ again: true });
  });

  it('is of nobody’s interest where it is in the reader’s own language', async () => {
    parts.loadSettings.mockResolvedValueOnce({ ...DEFAULT_SETTINGS, targetLanguage: 'it-CH' });
    expect(await handlers['overlay/arrived'](italian, page)).toEqual({ again: true });
    expect(parts.pageArrived).not.toHaveBeenCalled();
  });

  it('is of nobody’s interest where it is in another language that the reader reads', async () => {
    parts.loadSettings.mockResolvedValueOnce({ ...DEFAULT_SETTINGS, readLanguages: ['it'] });
    expect(await handlers['overlay/arrived'](italian, page)).toEqual({ again: true });
    expect(parts.pageArrived).not.toHaveBeenCalled();
  });

  it('is told nothing of what the reader reads where the reader did not choose its site', async () => {
    parts.isAlwaysAt.mockResolvedValue(false);
    parts.loadSettings.mockResolvedValue({ ...DEFAULT_SETTINGS, readLanguages: ['it'] });
    expect(await handlers['overlay/arrived'](italian, page)).toEqual({ again: false });
    parts.loadSettings.mockResolvedValue(DEFAULT_SETTINGS);
    expect(await handlers['overlay/arrived'](italian, page)).toEqual({ again: false });
    expect(parts.pageArrived).not.toHaveBeenCalled();
    parts.isAlwaysAt.mockResolvedValue(true);
  });

  it('is one to be looked at where nobody can tell its language', async () => {
    await handlers['overlay/arrived']({ declared: [], sample: '' }, page);
    expect(parts.pageArrived).toHaveBeenCalledWith(7);
  });

  it('is that of no other tab, whatever its script says', async () => {
    await handlers['overlay/arrived']({ tabId: 8 }, page);
    expect(parts.pageArrived).not.toHaveBeenCalled();
  });

  it('is one that was there, where a view says so', async () => {
    await handlers['overlay/arrived']({ tabId: 8 }, { from: 'view' });
    await handlers['overlay/arrived'](italian, { from: 'view' });
    expect(parts.pageArrived.mock.calls).toEqual([[8, true]]);
  });
});

it.each(['again', 'wait'] as const)('the panel of a selection asks from its own frame: %s', async (what) => {
  await handlers[`selection/${what}`]({ token: 'one' }, page);
  await handlers[`selection/${what}`]({ token: 'two' }, { from: 'frame', tabId: 7, frameId: 3 });
  await handlers[`selection/${what}`]({ token: 'three' }, { from: 'view' });
  expect(parts.selections[what].mock.calls).toEqual([
    [{ tabId: 7, frameId: 0 }, 'one'],
    [{ tabId: 7, frameId: 3 }, 'two'],
  ]);
});

it('what is under way is ended in all tabs before it is answered', async () => {
  let isEnded = false;
  parts.stopEverything.mockImplementationOnce(async () => {
    isEnded = true;
  });
  expect(await handlers['work/stop'](null, { from: 'view' })).toBeNull();
  expect(isEnded).toBe(true);
});

it('the overlay is toggled for what the reader wants translated this time', async () => {
  await handlers['overlay/toggle']({ tabId: 7, scope: 'page' }, { from: 'view' });
  expect(parts.toggleOverlay).toHaveBeenCalledWith(7, 'page');
});

describe('the newsstand', () => {
  it('is asked as a page of ours asks, with whether that is in a private window', async () => {
    await handlers['feeds/refresh']({ urls: ['https://porto.example/feed'] }, { from: 'view' });
    await handlers['feeds/refresh']({}, { from: 'view' });
    await handlers['feeds/translate']({ items: ['a'] }, { from: 'view', isPrivate: true });
    await handlers['feeds/translate']({ items: ['b'] }, { from: 'view' });
    await handlers['feeds/open']({ item: 'a' }, { from: 'view' });
    await handlers['feeds/find']({ address: 'porto.example' }, { from: 'view' });
    expect(parts.newsstand.refresh.mock.calls).toEqual([[['https://porto.example/feed']], [undefined]]);
    expect(parts.newsstand.translate.mock.calls).toEqual([
      [['a'], true],
      [['b'], false],
    ]);
    expect(parts.newsstand.open.mock.calls).toEqual([['a']]);
    expect(parts.newsstand.find.mock.calls).toEqual([['porto.example']]);
  });
});
