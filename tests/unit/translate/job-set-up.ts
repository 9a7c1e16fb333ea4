import type { Inline } from '../../../src/core/inline';
import { inlineText } from '../../../src/core/inline';
import type { Pair } from '../../../src/core/pair';
import type { PairUpdate } from '../../../src/translate/pair-update';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { type TranslatePairsInput, translatePairs } from '../../../src/translate/translate-pairs';
import { noDevice } from '../../no-device';
import { fakeCache } from './fake-cache';
import type { FakeEngine } from './fake-engine';
import { fakeTiming } from './fake-timing';

export const text = (value: string): Inline => ({ type: 'text', text: value });
export const link = (value: string): Inline => ({
  type: 'link',
  href: 'https://a.test/',
  children: [text(value)],
});

export function pairsOf(...sentences: (string | Inline[])[]): Pair[] {
  return sentences.map((sentence, index) => ({
    id: `b${index}.0`,
    blockId: `b${index}`,
    original: typeof sentence === 'string' ? [text(sentence)] : sentence,
    state: 'pending',
  }));
}

/** `count` sentences, all different. */
export function manyPairs(count: number): Pair[] {
  return pairsOf(...Array.from({ length: count }, (_, index) => `frase ${index}`));
}

/** A job with fakes all round; what it reports is collected. */
export function job(
  engine: FakeEngine,
  pairs: readonly Pair[],
  overrides: Partial<TranslatePairsInput> & { cache?: ReturnType<typeof fakeCache> } = {},
) {
  const timing = fakeTiming();
  const { cache = fakeCache(), ...others } = overrides;
  const abort = new AbortController();
  const reports: PairUpdate[][] = [];
  const cacheFailures: unknown[] = [];
  const queue = overrides.queue ?? new EngineQueue(engine.limits, timing);
  const run = () =>
    translatePairs({
      pairs,
      engine,
      queue,
      cache,
      languages: { source: 'it', target: 'en' },
      io: { http: () => Promise.reject(new Error('a fake engine sends nothing')), device: noDevice },
      signal: abort.signal,
      onPairs: (updates) => reports.push(updates),
      onCacheFailure: (error) => cacheFailures.push(error),
      ...others,
    });
  /** Pairs as reported: `b0.0: TEXT`, or `b0.0: bad-request`. */
  const shown = () =>
    reports
      .flat()
      .map(({ id, translation, error }) => `${id}: ${error?.kind ?? inlineText(translation ?? [])}`);
  return { run, shown, reports, cache, timing, abort, cacheFailures };
}
