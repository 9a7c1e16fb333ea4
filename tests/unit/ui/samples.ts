import type { Block } from '../../../src/core/article';
import type { Inline } from '../../../src/core/inline';
import type { JobSnapshot } from '../../../src/core/job';
import type { Pair } from '../../../src/core/pair';

export const text = (value: string): Inline[] => [{ type: 'text', text: value }];

/** A paragraph of pairs `b0.0`, `b0.1`, ... of which the first `done` are translated. */
export function samplePairs(total: number, done = 0): Pair[] {
  return Array.from({ length: total }, (_, at) => {
    const pair: Pair = { id: `b0.${at}`, blockId: 'b0', original: text(`Frase ${at}. `), state: 'pending' };
    return at < done ? { ...pair, state: 'done', translation: text(`Sentence ${at}. `) } : pair;
  });
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
    engine: 'apertium',
    pairs,
    startedAt: '2026-11-23T10:00:00.000Z',
    ...changes,
  };
}
