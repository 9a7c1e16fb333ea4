import type { EngineId } from '../core/engine-id';
import type { EngineCost } from '../core/engine-use';
import type { Http } from '../core/http';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import { addUsage, estimateUsage } from '../core/tokens';
import type { TranslationCache } from '../core/translation-cache';
import type { Device } from '../engines/device';
import type { Engine } from '../engines/engine';
import type { Support } from '../engines/translation';
import type { EngineQueue } from '../translate/queue/engine-queue';
import { articleTerms } from '../translate/terms/article-terms';
import { type TranslatePairsInput, translatePairs } from '../translate/translate-pairs';
import { EngineRoute } from './engine-route';
import { runEngines } from './engine-run';
import { surroundingsIn } from './surroundings';
import type { TranslationWork } from './tab-job-parts';

/** A server on this computer answers at once or is not there. */
const PROBE_MS = 1500;

export interface TranslateParts {
  createEngine(id: EngineId, settings: Settings): Result<Engine>;
  hasOrigins(origins: readonly string[]): Promise<boolean>;
  mayAsk(engine: Engine): Promise<boolean>;
  queueOf(engine: Engine, settings: Settings): Promise<EngineQueue>;
  http: Http;
  device: Device;
  cache: TranslationCache;
}

/** Translates an article's pairs with the engine of the settings, or with those that Automatic finds. */
export function translateArticle(work: TranslationWork, parts: TranslateParts): Promise<Result<void>> {
  const { settings, languages, wishes, signal } = work;
  const { createEngine, hasOrigins, mayAsk, http, device, cache } = parts;
  const io = { http, device, signal };
  const contextOf = surroundingsIn(work.article);
  const terms = articleTerms(work.glossary, work.article.source);
  const route = new EngineRoute({
    settings,
    languages,
    wishes,
    createEngine,
    hasOrigins,
    mayAsk,
    supports: (engine, pair) => engine.supports(pair, io),
    probe: (engine, pair) => probe(engine, () => engine.supports(pair, { ...io, signal: deadline(signal) })),
  });
  return runEngines({
    route,
    pairs: work.pairs,
    signal,
    prepare: (engine) => engine.prepare(languages, io),
    translate: async (engine, pairs, onPairs) =>
      translatePairs({
        pairs,
        all: work.all,
        languages,
        engine,
        queue: await parts.queueOf(engine, settings),
        cache,
        io: { http, device },
        signal,
        terms,
        contextOf,
        isVisible: work.isVisible,
        onPairs,
        onCacheFailure: work.onCacheFailure,
        ...costWatch(engine, work.onCost),
      }),
    onEngines: work.onEngines,
    onPairs: work.onPairs,
  });
}

/** Adds up what an engine takes that is paid by the token; nothing for others. */
function costWatch(
  { tokenPrice }: Engine,
  onCost: (cost: EngineCost) => void,
): Pick<TranslatePairsInput, 'onNeeds' | 'onUsage'> {
  if (!tokenPrice) return {};
  let cost: EngineCost = {
    ...tokenPrice,
    estimate: { input: 0, output: 0 },
    used: { input: 0, output: 0 },
  };
  const change = (changes: Partial<EngineCost>) => {
    cost = { ...cost, ...changes };
    onCost(cost);
  };
  return {
    onNeeds: (texts) => change({ estimate: estimateUsage(texts) }),
    onUsage: (usage) => change({ used: addUsage(cost.used, usage) }),
  };
}

function deadline(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(PROBE_MS)]);
}

async function probe(engine: Engine, ask: () => Promise<Support>): Promise<Support> {
  try {
    return await ask();
  } catch {
    // Cut off: something listens there that does not answer.
    const [address = ''] = engine.hosts;
    return { state: 'unsupported', error: { kind: 'server-unreachable', address } };
  }
}
