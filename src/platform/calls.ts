import browser, { type Runtime } from 'webextension-polyfill';
import { thrownMessage } from '../core/thrown';

/** From the caller: a call, or the number of one that nobody waits for any more. */
type Asked = { id: number; call: unknown } | { aborted: number };
/** To the caller. What threw is a bug of the other end. */
type Answered = { id: number; answer: unknown } | { id: number; thrown: string };

interface Waiting {
  resolve(answer: unknown): void;
  reject(thrown: unknown): void;
}

/** Calls to another context of the extension. */
export interface CallPort {
  /** Resolves to undefined where the other end went away before it answered. An aborted signal rejects with its reason. */
  send(call: unknown, signal: AbortSignal): Promise<unknown>;
  onClose(listener: () => void): void;
}

/** Connects to the context that serves calls of this name. */
export function openCallPort(name: string): CallPort {
  const port = browser.runtime.connect({ name });
  const waiting = new Map<number, Waiting>();
  let isOpen = true;
  let last = 0;
  port.onMessage.addListener((message) => {
    const answered = message as Answered;
    const call = waiting.get(answered.id);
    waiting.delete(answered.id);
    if ('thrown' in answered) call?.reject(new Error(answered.thrown));
    else call?.resolve(answered.answer);
  });
  port.onDisconnect.addListener(() => {
    isOpen = false;
    for (const call of waiting.values()) call.resolve(undefined);
    waiting.clear();
  });
  return {
    send(call, signal) {
      signal.throwIfAborted();
      if (!isOpen) return Promise.resolve(undefined);
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          waiting.delete(id);
          if (isOpen) port.postMessage({ aborted: id } satisfies Asked);
          reject(signal.reason);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        const settle = () => signal.removeEventListener('abort', onAbort);
        waiting.set(id, {
          resolve: (answer) => {
            settle();
            resolve(answer);
          },
          reject: (thrown) => {
            settle();
            reject(thrown);
          },
        });
        port.postMessage({ id, call } satisfies Asked);
      });
    },
    onClose: (listener) => port.onDisconnect.addListener(() => listener()),
  };
}

/** Answers calls of this name that come from the extension's background. */
export function serveCalls(
  name: string,
  answer: (call: unknown, signal: AbortSignal) => Promise<unknown>,
): void {
  browser.runtime.onConnect.addListener((port) => {
    // Views and pages have no business with it: whoever sits in a tab is refused.
    if (port.name !== name || port.sender?.id !== browser.runtime.id || port.sender.tab) return;
    serve(port, answer);
  });
}

function serve(port: Runtime.Port, answer: (call: unknown, signal: AbortSignal) => Promise<unknown>): void {
  const underWay = new Map<number, AbortController>();
  let isOpen = true;
  const post = (message: Answered) => {
    if (isOpen) port.postMessage(message);
  };
  port.onDisconnect.addListener(() => {
    isOpen = false;
    for (const work of underWay.values()) work.abort();
  });
  port.onMessage.addListener((message) => {
    const asked = message as Asked;
    if ('aborted' in asked) {
      underWay.get(asked.aborted)?.abort();
      return;
    }
    const { id, call } = asked;
    const work = new AbortController();
    underWay.set(id, work);
    answer(call, work.signal)
      .then(
        (given) => post({ id, answer: given }),
        (thrown) => post({ id, thrown: thrownMessage(thrown) }),
      )
      .finally(() => underWay.delete(id));
  });
}
