import type { AppError } from '../../core/errors';
import { thrownMessage } from '../../core/thrown';

/** Thrown where something of the browser gave no sign in time. */
class Stalled extends Error {
  constructor(readonly seconds: number) {
    super(`no sign for ${seconds} s`);
  }
}

/** What the work gives, unless it takes longer than the deadline (rejects with Stalled) or the signal aborts (with its reason). */
export function within<T>(milliseconds: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(() => reject(new Stalled(Math.ceil(milliseconds / 1000))), milliseconds);
    work()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      });
  });
}

/** What the browser's translator threw, as an error of ours. A text that is too long is the text's fault, not the engine's. */
export function describeThrown(thrown: unknown, engine: string): AppError {
  if (thrown instanceof Stalled) return { kind: 'engine-stalled', engine, seconds: thrown.seconds };
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  const detail = thrownMessage(thrown);
  if (name === 'QuotaExceededError' || name === 'NotReadableError')
    return { kind: 'bad-request', engine, detail };
  return { kind: 'engine-cannot-run', engine, detail };
}
