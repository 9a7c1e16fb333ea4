import browser, { type Runtime } from 'webextension-polyfill';
import { thrownMessage } from '../core/thrown';

/** To the other end: a call, or the id of one that nobody waits for any more. */
type Asked = { to: string; id: string; call: unknown } | { to: string; aborted: string };
/** What threw is a bug of the other end. */
type Answered = { answer?: unknown } | { thrown: string };

/**
 * Calls the page of the extension that serves calls of this name. Resolves to undefined where it went away before it answered.
 * An aborted signal rejects with its reason.
 *
 * Each call is a message of its own. Over a port it would be the page that listens for connections, and Chrome offers every
 * view's connection to every page that does: a view then would not hear that the background has ended until that page closes.
 */
export function sendCall(to: string, call: unknown, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const id = crypto.randomUUID();
    const onAbort = () => {
      void deliver({ to, aborted: id });
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    deliver({ to, id, call }).then((answered) => {
      signal.removeEventListener('abort', onAbort);
      if (answered && 'thrown' in answered) reject(new Error(answered.thrown));
      else resolve(answered?.answer);
    });
  });
}

/** Undefined where nobody is there, or nobody any more. */
async function deliver(asked: Asked): Promise<Answered | undefined> {
  try {
    return (await browser.runtime.sendMessage(asked)) as Answered | undefined;
  } catch {
    return undefined;
  }
}

/** Answers calls of this name that come from the extension's background. */
export function serveCalls(
  name: string,
  answer: (call: unknown, signal: AbortSignal) => Promise<unknown>,
): void {
  const underWay = new Map<string, AbortController>();
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // Views and pages have no business with it: whoever sits in a tab is refused.
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    const asked = message as Asked;
    if (asked.to !== name) return undefined;
    if ('aborted' in asked) {
      underWay.get(asked.aborted)?.abort();
      return undefined;
    }
    const work = new AbortController();
    underWay.set(asked.id, work);
    return answer(asked.call, work.signal)
      .then(
        (given): Answered => ({ answer: given }),
        (thrown): Answered => ({ thrown: thrownMessage(thrown) }),
      )
      .finally(() => underWay.delete(asked.id));
  });
}
