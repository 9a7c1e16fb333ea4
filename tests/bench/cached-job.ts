import type { Article } from '../../src/core/article';
import type { Inline } from '../../src/core/inline';
import { planPairs } from '../../src/translate/plan-pairs';
import { translatePairs } from '../../src/translate/translate-pairs';
import { noDevice } from '../no-device';
import { fakeCache } from '../unit/translate/fake-cache';
import { fakeEngine, shout } from '../unit/translate/fake-engine';
import { median } from './median';
import type { BenchRow } from './row';

const RUNS = 5;
const BLOCKS = 400;

/** What a long article costs the worker when all of it is in the cache: planning, keys, decoding. */
export async function benchCachedJob(): Promise<BenchRow[]> {
  const article = longArticle();
  const cache = fakeCache();
  const run = async () => {
    const began = performance.now();
    await translatePairs({
      pairs: planPairs(article, 'it', 'en'),
      cache,
      engine: fakeEngine(shout),
      languages: { source: 'it', target: 'en' },
      http: () => Promise.reject(new Error('nothing is sent')),
      device: noDevice,
      signal: new AbortController().signal,
      glossaryVersion: '',
      onPairs: () => undefined,
    });
    return performance.now() - began;
  };
  await run();
  const times: number[] = [];
  for (let at = 0; at < RUNS; at += 1) times.push(await run());
  const value = Math.round(median(times));
  const name = '400 blocks, 1,600 sentences with links, all cached: planned and decoded';
  return [{ area: 'queue', name, value, unit: 'ms', limit: null, ok: true }];
}

/** Blocks of four sentences, each with a link. */
function longArticle(): Article {
  const blocks = Array.from({ length: BLOCKS }, (_, index) => ({
    id: `b${index}`,
    kind: 'paragraph' as const,
    content: [0, 1, 2, 3].flatMap((sentence): Inline[] => [
      { type: 'text', text: `Il ${index}. paragrafo ricorda, nella frase ${sentence}, che il ` },
      {
        type: 'link',
        href: `https://links.test/${index}/${sentence}`,
        children: [{ type: 'text', text: 'trattato del 2019' }],
      },
      { type: 'text', text: ', firmato dal dott. Bruni con 3,5 mld. di euro, resta in vigore. ' },
    ]),
  }));
  const url = 'https://paper.test/long';
  return { url, source: { url: { value: url, evidence: 'url' } }, blocks, declaredLanguages: [] };
}
