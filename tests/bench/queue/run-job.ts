import type { Article } from '../../../src/core/article';
import type { Http } from '../../../src/core/http';
import type { Pair } from '../../../src/core/pair';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { Engine } from '../../../src/engines/engine';
import { ENGINES } from '../../../src/engines/registry';
import { http } from '../../../src/platform/http';
import { createMemoryCache } from '../../../src/translate/memory-cache';
import { planPairs } from '../../../src/translate/plan-pairs';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../src/translate/timing';
import { translatePairs } from '../../../src/translate/translate-pairs';
import { noDevice } from '../../no-device';

/** When pairs were reported, in milliseconds since the job began, by id. */
export interface JobTimes {
  pairs: readonly Pair[];
  doneAt: ReadonlyMap<string, number>;
  failed: number;
}

/** LibreTranslate at an address, as a reader has it. */
export function libreTranslateAt(address: string): Engine {
  const created = ENGINES.libretranslate.create(
    { ...DEFAULT_SETTINGS.engines, libretranslate: { address } },
    {},
  );
  if (!created.ok) throw new Error(`No engine: ${created.error.kind}`);
  return created.value;
}

/** Everything that goes to one address goes to another: a server here stands for one elsewhere. */
export function redirecting(from: string, to: string): Http {
  return (request, signal, onText) =>
    http({ ...request, url: request.url.replace(from, to) }, signal, onText);
}

/** Translates an article of which nothing is in the cache. */
export async function runJob(article: Article, engine: Engine, send: Http = http): Promise<JobTimes> {
  const pairs = planPairs(article, 'it', 'en');
  const doneAt = new Map<string, number>();
  let failed = 0;
  const began = performance.now();
  await translatePairs({
    pairs,
    engine,
    queue: new EngineQueue(engine.limits, systemTiming),
    cache: createMemoryCache(),
    languages: { source: 'it', target: 'en' },
    io: { http: send, device: noDevice },
    signal: new AbortController().signal,
    onPairs(updates) {
      for (const { id, state } of updates) {
        if (state === 'done') doneAt.set(id, performance.now() - began);
        else failed += 1;
      }
    },
  });
  return { pairs, doneAt, failed };
}
