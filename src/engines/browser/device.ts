import type { AppError } from '../../core/errors';
import type { LanguagePair } from '../../core/language';
import { fail, ok, type Result } from '../../core/result';
import type { TranslatorApi } from '../../core/translator-api';
import type { DeviceEngine } from '../device';
import type { Support } from '../translation';
import { createSessions } from './sessions';
import { describeThrown, within } from './within';

const ENGINE = 'browser';

/**
 * A translator that is on this device is there in well under a second; where nothing can be downloaded `create` never ends.
 */
const CREATE_MS = 15_000;
/** For one sentence. */
const TRANSLATE_MS = 20_000;
const AVAILABILITY_MS = 3_000;

/** The browser's own translator. It takes plain text only, one at a time, and downloads only in a click (see the views). */
export function createBrowserDevice(api: TranslatorApi | undefined, idleMs?: number): DeviceEngine {
  const sessions = createSessions(api, CREATE_MS, idleMs);

  const supports = async (pair: LanguagePair, signal: AbortSignal): Promise<Support> => {
    if (!api) return unsupported(missing());
    try {
      const languages = { sourceLanguage: pair.source, targetLanguage: pair.target };
      const state = await within(AVAILABILITY_MS, signal, () => api.availability(languages));
      if (state === 'available') return { state: 'ready' };
      if (state !== 'unavailable') return { state: 'download', origins: [] };
      return unsupported({ kind: 'pair-unsupported', engine: ENGINE, ...pair });
    } catch (thrown) {
      signal.throwIfAborted();
      return unsupported(describeThrown(thrown, ENGINE));
    }
  };

  const translateAll = async (pair: LanguagePair, items: readonly string[], signal: AbortSignal) => {
    const translations: string[] = [];
    for (const item of items) {
      const translator = await sessions.get(pair, signal);
      translations.push(await within(TRANSLATE_MS, signal, () => translator.translate(item, { signal })));
    }
    return translations;
  };

  return {
    // The API can be asked about a pair, not for a list.
    languagePairs: async () => (api ? ok([]) : fail(missing())),
    supports,
    /** What is not there has been asked for in a view, which has the click that browsers want for it. */
    async prepare(pair, signal) {
      const support = await supports(pair, signal);
      if (support.state === 'ready') return ok(undefined);
      return fail(support.state === 'unsupported' ? support.error : downloadNeeded());
    },
    async translate({ pair, items }, signal): Promise<Result<string[]>> {
      const support = await supports(pair, signal);
      if (support.state === 'unsupported') return fail(support.error);
      if (support.state === 'download') return fail(downloadNeeded());
      try {
        return ok(await translateAll(pair, items, signal));
      } catch (thrown) {
        signal.throwIfAborted();
        // Whatever it was, the next request begins with a new one.
        sessions.drop(pair);
        return fail(describeThrown(thrown, ENGINE));
      }
    },
  };
}

function missing(): AppError {
  return { kind: 'engine-cannot-run', engine: ENGINE, detail: 'this browser has no translator of its own' };
}

function downloadNeeded(): AppError {
  return { kind: 'download-needed', engine: ENGINE };
}

function unsupported(error: AppError): Support {
  return { state: 'unsupported', error };
}
