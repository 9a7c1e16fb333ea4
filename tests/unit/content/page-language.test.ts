// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const PROSE = 'Il vecchio faro torna ad accendersi dopo ventitré anni di buio.';
const sendMessage = vi.fn(async (_message: unknown) => undefined as unknown);

/** What the script of one test listens to must not answer in the next. */
const listening: (() => void)[] = [];

async function runScript(): Promise<void> {
  vi.resetModules();
  await import('../../../src/content/page-language.iife');
  await vi.runAllTimersAsync();
}

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('chrome', { runtime: { id: 'abc', sendMessage } });
  const add = window.addEventListener.bind(window);
  vi.stubGlobal('addEventListener', (type: string, listener: EventListener) => {
    add(type, listener);
    listening.push(() => window.removeEventListener(type, listener));
  });
  document.documentElement.lang = 'it-IT';
  const paragraph = document.createElement('p');
  paragraph.textContent = PROSE;
  document.body.replaceChildren(paragraph);
  history.replaceState(null, '', '/faro');
});

afterEach(() => {
  for (const stop of listening.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('page-language', () => {
  it('reports what the page declares and how it begins', async () => {
    await runScript();
    expect(sendMessage.mock.calls).toEqual([
      [
        {
          name: 'page/language',
          input: { declared: [{ evidence: 'html-lang', language: 'it-IT' }], sample: `${PROSE}\n` },
        },
      ],
    ]);
  });

  it('reports the next page of a single-page site, not the next section of this one', async () => {
    await runScript();
    history.pushState(null, '', '/faro#mappa');
    dispatchEvent(new PopStateEvent('popstate'));
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    history.pushState(null, '', '/traghetto');
    dispatchEvent(new PopStateEvent('popstate'));
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('reports again when the page comes back from the cache', async () => {
    await runScript();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('outlives its extension quietly', async () => {
    sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await runScript();
    sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    await runScript();
    vi.stubGlobal('chrome', {});
    await runScript();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });
});
