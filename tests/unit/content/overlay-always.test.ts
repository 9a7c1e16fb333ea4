// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const sendMessage = vi.fn(async (_message: unknown) => undefined as unknown);
const PROSE = 'Il vecchio faro torna ad accendersi dopo ventitré anni di buio.';
const ARRIVED = {
  name: 'overlay/arrived',
  input: { declared: [{ evidence: 'html-lang', language: 'it' }], sample: `${PROSE}\n` },
};

/** What the script of one test listens to must not answer in the next. */
const listening: (() => void)[] = [];

async function runScript(): Promise<void> {
  vi.resetModules();
  await import('../../../src/content/overlay-always');
}

const pageShow = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

/** As a single-page site does it. */
async function turnTo(path: string): Promise<void> {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
  // A page that is idle at once.
  await vi.advanceTimersByTimeAsync(200);
}

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
  sendMessage.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('chrome', { runtime: { id: 'abc', sendMessage } });
  document.documentElement.lang = 'it';
  const paragraph = document.createElement('p');
  paragraph.textContent = PROSE;
  document.body.replaceChildren(paragraph);
  const add = window.addEventListener.bind(window);
  vi.stubGlobal('addEventListener', (type: string, listener: EventListener) => {
    add(type, listener);
    listening.push(() => window.removeEventListener(type, listener));
  });
});

afterEach(() => {
  for (const stop of listening.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'prerendering');
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe('overlay-always', () => {
  it('says once that its page has come', async () => {
    await runScript();
    pageShow(false);
    expect(sendMessage.mock.calls).toEqual([[ARRIVED]]);
  });

  it('says so again for a page out of the back/forward cache', async () => {
    await runScript();
    pageShow(true);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('says so for each page of a single-page site, not for each section of one', async () => {
    await runScript();
    await turnTo('/faro');
    await turnTo('/faro#mappa');
    expect(sendMessage).toHaveBeenCalledTimes(2);
    await turnTo('/sale');
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('says so once more, with what is there then, where there was nothing to be translated yet', async () => {
    sendMessage.mockResolvedValue({ again: true });
    document.body.replaceChildren();
    await runScript();
    document.body.append(PROSE);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(sendMessage.mock.calls.map(([message]) => message)).toMatchObject([
      { input: { sample: '' } },
      { input: { sample: `${PROSE}\n` } },
    ]);
    await turnTo('/faro');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });

  it('says it of no page that is no longer there', async () => {
    let answer = (_: unknown) => {};
    sendMessage.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await runScript();
    await turnTo('/faro');
    answer({ again: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendMessage).toHaveBeenCalledTimes(2);
    sendMessage.mockResolvedValueOnce({ again: true });
    await turnTo('/sale');
    await turnTo('/barche');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });

  it('waits until somebody sees a page that was loaded beforehand', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    await runScript();
    await turnTo('/faro');
    expect(sendMessage).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('prerenderingchange'));
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(sendMessage.mock.calls).toEqual([[ARRIVED]]);
  });

  it('is silent in documents that are no pages', async () => {
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('image/svg+xml');
    await runScript();
    pageShow(true);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('is silent in frames', async () => {
    vi.spyOn(window, 'top', 'get').mockReturnValue(null);
    await runScript();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('does not break where its extension is gone', async () => {
    vi.stubGlobal('chrome', undefined);
    await runScript();
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
