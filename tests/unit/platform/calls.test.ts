import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

/** Messages between two contexts of one extension, as the browser hands them over: to whoever answers first. */
const api = vi.hoisted(() => {
  const listeners: Listener[] = [];
  const background = { id: 'diptych', url: 'chrome-extension://diptych/worker.js' };
  return {
    listeners,
    background,
    runtime: {
      id: 'diptych',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
      sendMessage: vi.fn(async (message: unknown): Promise<unknown> => {
        if (listeners.length === 0) throw new Error('Could not establish connection.');
        const answers = listeners.map((listener) => listener(structuredClone(message), background));
        return structuredClone(await answers.find((answer) => answer !== undefined));
      }),
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: api }));

const { sendCall, serveCalls } = await import('../../../src/platform/calls');

const never = new AbortController().signal;

beforeEach(() => {
  vi.clearAllMocks();
  api.listeners.length = 0;
});

describe('calls from the background to a page of the extension', () => {
  it('are answered, each with its own answer', async () => {
    serveCalls('device', async (call) => ({ was: call }));
    const answers = await Promise.all([sendCall('device', 'a', never), sendCall('device', 'b', never)]);
    expect(answers).toEqual([{ was: 'a' }, { was: 'b' }]);
  });

  it('throw here what threw there', async () => {
    serveCalls('device', async () => {
      throw new TypeError('no such method');
    });
    await expect(sendCall('device', 1, never)).rejects.toThrow('no such method');
  });

  it('come back with nothing where nobody is there, or the page went away before it answered', async () => {
    expect(await sendCall('device', 1, never)).toBeUndefined();
    serveCalls('device', () => new Promise(() => undefined));
    api.runtime.sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response.'));
    expect(await sendCall('device', 1, never)).toBeUndefined();
    api.runtime.sendMessage.mockResolvedValueOnce(undefined);
    expect(await sendCall('device', 1, never)).toBeUndefined();
  });

  it('end with the reason of an aborted signal, here and there', async () => {
    const heard = vi.fn();
    serveCalls('device', (_call, signal) => {
      signal.addEventListener('abort', heard);
      return new Promise(() => undefined);
    });
    const work = new AbortController();
    const others = sendCall('device', 2, never);
    const call = sendCall('device', 1, work.signal);
    work.abort(new Error('the reader left'));
    await expect(call).rejects.toThrow('the reader left');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    await expect(Promise.race([others, Promise.resolve('still waiting')])).resolves.toBe('still waiting');
    await expect(sendCall('device', 1, work.signal)).rejects.toThrow('the reader left');
  });

  it('tell nobody of an abort that comes after the answer', async () => {
    serveCalls('device', async () => 'done');
    const work = new AbortController();
    await sendCall('device', 1, work.signal);
    work.abort();
    expect(api.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a page or a view in a tab', { id: 'diptych', tab: { id: 5 } }, 'device'],
    ['another extension', { id: 'other' }, 'device'],
    ['calls of another name', { id: 'diptych' }, 'other'],
  ])('are not served for %s', (_who, sender, to) => {
    const answer = vi.fn(async () => 'secret');
    serveCalls('device', answer);
    expect(api.listeners[0]?.({ to, id: '1', call: 1 }, sender)).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
  });
});
