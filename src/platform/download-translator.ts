import type { AppError } from '../core/errors';
import type { LanguagePair } from '../core/language';
import { fail, ok, type Result } from '../core/result';
import { thrownMessage } from '../core/thrown';
import { translatorApi } from './translator-api';

/** The browser says nothing at all where it cannot download: after this long without a sign it is given up. */
const SILENCE_SECONDS = 20;

const ENGINE = 'browser';

/** Whether this browser has a translator of its own. */
export function hasBrowserTranslator(): boolean {
  return translatorApi() !== undefined;
}

/**
 * Lets the browser download its translator for a pair. Runs in a click: browsers refuse it anywhere else, so that nothing is
 * awaited before it is asked. `onProgress` is told the share that is there, 0 to 1. Errors: `pair-unsupported`,
 * `engine-stalled`, `engine-cannot-run`; `download-cancelled` where the signal was aborted.
 */
export async function downloadTranslator(
  pair: LanguagePair,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<void>> {
  const api = translatorApi();
  if (!api) return fail({ kind: 'engine-cannot-run', engine: ENGINE, detail: '' });
  const silence = silenceAlarm();
  const stop = AbortSignal.any([signal, silence.signal]);
  try {
    const creating = api.create({
      sourceLanguage: pair.source,
      targetLanguage: pair.target,
      monitor(monitor) {
        monitor.addEventListener('downloadprogress', (event) => {
          silence.postpone();
          // A share of the whole: browsers do not tell bytes.
          onProgress((event as ProgressEvent).loaded);
        });
      },
      signal: stop,
    });
    // A browser that hangs may not hear the signal either.
    (await unlessAborted(creating, stop)).destroy();
    return ok(undefined);
  } catch (thrown) {
    if (signal.aborted) return fail({ kind: 'download-cancelled', engine: ENGINE });
    if (silence.signal.aborted) {
      return fail({ kind: 'engine-stalled', engine: ENGINE, seconds: SILENCE_SECONDS });
    }
    return fail(asError(thrown, pair));
  } finally {
    silence.end();
  }
}

/** A signal that is aborted when nothing postponed it for a while. */
function silenceAlarm() {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), SILENCE_SECONDS * 1000);
  let timer = start();
  return {
    signal: controller.signal,
    postpone() {
      clearTimeout(timer);
      timer = start();
    },
    end: () => clearTimeout(timer),
  };
}

/** What comes too late is let go. */
function unlessAborted<T extends { destroy(): void }>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    work.then((made) => (signal.aborted ? made.destroy() : resolve(made)), reject);
  });
}

function asError(thrown: unknown, { source, target }: LanguagePair): AppError {
  const isUnsupported = thrown instanceof Error && thrown.name === 'NotSupportedError';
  return isUnsupported
    ? { kind: 'pair-unsupported', engine: ENGINE, source, target }
    : { kind: 'engine-cannot-run', engine: ENGINE, detail: thrownMessage(thrown) };
}
