import { beforeEach, describe, expect, it, vi } from 'vitest';

const api = vi.hoisted(() => ({
  tabs: { get: vi.fn() },
  scripting: { executeScript: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { askFrames, askPage, runInPage } = await import('../../../src/platform/page-scripts');

const run = () => runInPage(1, 'src/content/read-article.js', () => 'article');

beforeEach(() => {
  vi.clearAllMocks();
  api.tabs.get.mockResolvedValue({ id: 1, url: 'https://porto.example/faro' });
  api.scripting.executeScript.mockResolvedValue([{ result: 'article' }]);
});

describe('runInPage', () => {
  it('puts the file in, then calls the function', async () => {
    expect(await run()).toEqual({ ok: true, value: 'article' });
    const calls = api.scripting.executeScript.mock.calls.map(([call]) => Object.keys(call as object)[1]);
    expect(calls).toEqual(['files', 'func']);
  });

  it('goes to the frame that is named', async () => {
    await runInPage({ tabId: 1, frameId: 4 }, 'selection.js', () => 'article');
    const targets = api.scripting.executeScript.mock.calls.map(([{ target }]) => target);
    expect(targets).toEqual([
      { tabId: 1, frameIds: [4] },
      { tabId: 1, frameIds: [4] },
    ]);
  });

  it('says so when the tab was closed', async () => {
    api.tabs.get.mockRejectedValue(new Error('No tab with id: 1.'));
    expect(await run()).toEqual({ ok: false, error: { kind: 'page-closed' } });
  });

  it.each([
    'chrome://settings/',
    'edge://newtab',
    'about:blank',
    'moz-extension://x/popup.html',
    'file:///home/faro.html',
    'view-source:https://porto.example/',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/firefox/',
  ])('does not try %s', async (url) => {
    api.tabs.get.mockResolvedValue({ id: 1, url });
    expect(await run()).toEqual({ ok: false, error: { kind: 'not-a-web-page' } });
    expect(api.scripting.executeScript).not.toHaveBeenCalled();
  });

  it.each([
    ['Cannot access a chrome:// URL', 'not-a-web-page'],
    ['The extensions gallery cannot be scripted.', 'not-a-web-page'],
    ['Frame with ID 0 is showing error page', 'not-a-web-page'],
    ['Cannot access contents of the page. Extension manifest must request permission', 'page-not-allowed'],
    ['Missing host permission for the tab', 'page-not-allowed'],
    ['Frame with ID 0 was removed.', 'page-changed'],
    ['No frame with id 12 in tab with id 1.', 'page-changed'],
    ['The tab was closed.', 'page-closed'],
    ['Something nobody foresaw', 'page-unreadable'],
  ])('takes “%s” for %s', async (text, kind) => {
    api.scripting.executeScript.mockRejectedValue(new Error(text));
    expect(await run()).toMatchObject({ ok: false, error: { kind } });
  });

  it('knows a PDF by its address where the viewer lets nobody in', async () => {
    api.tabs.get.mockResolvedValue({ id: 1, url: 'https://porto.example/bilancio.pdf?x=1' });
    api.scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    expect(await run()).toEqual({ ok: false, error: { kind: 'page-is-pdf' } });
  });

  it('gives a page up that never answers', async () => {
    vi.useFakeTimers();
    api.scripting.executeScript.mockReturnValue(new Promise(() => undefined));
    const waiting = run();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await waiting).toMatchObject({ ok: false, error: { kind: 'page-unreadable' } });
    vi.useRealTimers();
  });

  it.each([[[]], [[{ result: null }]]])('takes %j for a page it was not let into', async (results) => {
    api.scripting.executeScript.mockResolvedValue(results);
    expect(await run()).toEqual({ ok: false, error: { kind: 'page-not-allowed' } });
  });

  it('gives a script’s own error in its words', async () => {
    api.scripting.executeScript.mockResolvedValue([{ error: new Error('x is not defined') }]);
    expect(await run()).toEqual({
      ok: false,
      error: { kind: 'page-unreadable', detail: 'x is not defined' },
    });
  });
});

describe('askFrames', () => {
  it('gives what each frame says, the top one first', async () => {
    const results = [{ frameId: 4, result: 'b' }, { frameId: 2 }, { frameId: 0, result: 'a' }];
    api.scripting.executeScript.mockResolvedValue(results);
    expect(await askFrames(1, () => 'x')).toEqual([
      { frameId: 0, value: 'a' },
      { frameId: 4, value: 'b' },
    ]);
  });

  it('gives nothing where nobody may look', async () => {
    api.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    expect(await askFrames(1, () => 'x')).toEqual([]);
  });
});

describe('askPage', () => {
  it('calls the function with its arguments, and nothing else', async () => {
    expect(await askPage(1, (word: string) => word, 'faro')).toBe('article');
    expect(api.scripting.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 1 }, func: expect.any(Function), args: ['faro'] }],
    ]);
  });

  it('gives nothing where that is not possible', async () => {
    api.scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    expect(await askPage(1, () => 'faro')).toBeUndefined();
  });
});
