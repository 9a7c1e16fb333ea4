import { planPairs } from '../../../src/translate/plan-pairs';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../src/translate/timing';
import { translatePairs } from '../../../src/translate/translate-pairs';
import { noDevice } from '../../no-device';
import { fakeCache } from '../../unit/translate/fake-cache';
import { fakeEngine, shout } from '../../unit/translate/fake-engine';
import { type BenchRow, rowsOf } from '../row';
import { madeArticle } from './made-article';

const RUNS = 5;
const BLOCKS = 400;

/** What a long article costs the worker when all of it is in the cache: planning, keys, decoding. */
export async function benchCachedJob(): Promise<BenchRow[]> {
  const article = madeArticle(BLOCKS, 4);
  const cache = fakeCache();
  const run = async () => {
    const began = performance.now();
    await translatePairs({
      pairs: planPairs(article, 'it', 'en'),
      cache,
      engine: fakeEngine(shout),
      languages: { source: 'it', target: 'en' },
      queue: new EngineQueue(fakeEngine(shout).limits, systemTiming),
      io: { http: () => Promise.reject(new Error('nothing is sent')), device: noDevice },
      signal: new AbortController().signal,
      onPairs: () => undefined,
    });
    return performance.now() - began;
  };
  await run();
  const times: number[] = [];
  for (let at = 0; at < RUNS; at += 1) times.push(await run());
  const name = '400 blocks, 1,600 sentences with links, all cached: planned and decoded';
  return [rowsOf('queue')(name, 'ms', times)];
}
