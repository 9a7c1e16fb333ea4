import type { Block } from '../../../src/core/article';
import type { EngineFailure, EngineOffer, EngineSituation, EngineUse } from '../../../src/core/engine-use';
import type { Inline } from '../../../src/core/inline';
import type { JobSnapshot } from '../../../src/core/job';
import type { ModelState } from '../../../src/core/model';
import type { Pair } from '../../../src/core/pair';

export const text = (value: string): Inline[] => [{ type: 'text', text: value }];

/** A paragraph of pairs `b0.0`, `b0.1`, ... of which the first `done` are translated. */
export function samplePairs(total: number, done = 0): Pair[] {
  return Array.from({ length: total }, (_, at) => {
    const pair: Pair = { id: `b0.${at}`, blockId: 'b0', original: text(`Frase ${at}. `), state: 'pending' };
    const translation = text(`Sentence ${at}. `);
    return at < done ? { ...pair, state: 'done', translation, engine: 'apertium' } : pair;
  });
}

/** Apertium, because the reader chose it. */
export function sampleEngines(changes: Partial<EngineSituation> = {}): EngineSituation {
  const use: EngineUse = { id: 'apertium', reason: 'chosen' };
  return { choice: 'apertium', use, offers: [], failures: [], isPrivate: false, ...changes };
}

/** No engine yet: what the reader is asked. */
export function waitingEngines(offers: EngineOffer[], failures: EngineFailure[] = []): EngineSituation {
  return { choice: 'automatic', offers, failures, isPrivate: false };
}

/** A model on its way from Italian into English, half of it there. */
export function sampleModel(changes: Partial<ModelState> = {}): ModelState {
  return {
    id: 'it-en-2.1',
    source: 'it',
    target: 'en',
    version: '2.1',
    bytes: 17_000_000,
    received: 8_500_000,
    storedBytes: 8_500_000,
    state: 'downloading',
    ...changes,
  };
}

export function sampleJob(changes: Partial<JobSnapshot> = {}): JobSnapshot {
  const pairs = changes.pairs ?? samplePairs(3);
  const block: Block = { id: 'b0', kind: 'paragraph', content: pairs.flatMap((pair) => pair.original) };
  return {
    id: 'job-1',
    state: 'translating',
    article: {
      url: 'https://ilporto.example/faro?x=1',
      source: { url: { value: 'https://ilporto.example/faro', evidence: 'link' } },
      blocks: [block],
      declaredLanguages: [],
    },
    language: {
      language: 'it',
      evidence: 'html-lang',
      signals: [
        { evidence: 'html-lang', language: 'it' },
        { evidence: 'franc', language: 'co', share: 0.8 },
      ],
    },
    target: 'en',
    engines: sampleEngines(),
    pairs,
    startedAt: '2026-11-23T10:00:00.000Z',
    ...changes,
  };
}
