import type { LanguagePair } from '../../core/language';
import type { BrowserTranslator, TranslatorApi } from '../../core/translator-api';
import { within } from './within';

/** A model in memory is worth some hundred megabytes: it is let go soon after the last sentence. */
const IDLE_MS = 30_000;

interface Session {
  translator: Promise<BrowserTranslator>;
  idle: ReturnType<typeof setTimeout> | undefined;
}

/** The browser's translators by pair: made once, used again, let go when nobody has asked for a while. */
export function createSessions(api: TranslatorApi | undefined, createMs: number, idleMs = IDLE_MS) {
  const sessions = new Map<string, Session>();

  const drop = (pair: LanguagePair) => {
    const session = sessions.get(keyOf(pair));
    if (!session) return;
    sessions.delete(keyOf(pair));
    clearTimeout(session.idle);
    session.translator.then(
      (translator) => translator.destroy(),
      () => undefined,
    );
  };

  /** Creation does not follow the signal of who asked first: others may wait for the same one. */
  const create = (pair: LanguagePair): Session => {
    const abandoned = new AbortController();
    const languages = { sourceLanguage: pair.source, targetLanguage: pair.target };
    const make = () =>
      api ? api.create({ ...languages, signal: abandoned.signal }) : Promise.reject(new Error('none'));
    const translator = within(createMs, new AbortController().signal, make);
    translator.catch(() => {
      abandoned.abort();
      sessions.delete(keyOf(pair));
    });
    return { translator, idle: undefined };
  };

  return {
    /** Rejects as `create` does, or with Stalled. */
    async get(pair: LanguagePair, signal: AbortSignal): Promise<BrowserTranslator> {
      const session = sessions.get(keyOf(pair)) ?? create(pair);
      sessions.set(keyOf(pair), session);
      clearTimeout(session.idle);
      session.idle = setTimeout(() => drop(pair), idleMs);
      const translator = await session.translator;
      signal.throwIfAborted();
      return translator;
    },
    drop,
  };
}

function keyOf({ source, target }: LanguagePair): string {
  return `${source} ${target}`;
}
