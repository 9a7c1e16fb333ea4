import type { Block } from '../../../src/core/article';
import type { Inline } from '../../../src/core/inline';
import type { Pair } from '../../../src/core/pair';
import type { Source } from '../../../src/core/source';
import type { ExportedArticle } from '../../../src/export/exported-article';

export const text = (value: string): Inline => ({ type: 'text', text: value });
export const link = (href: string, value: string): Inline => ({
  type: 'link',
  href,
  children: [text(value)],
});

type Content = string | Inline[];
/** An original and its translation, or an original that has none. */
export type Sentence = readonly [original: Content, translation?: Content, more?: Partial<Pair>];

/** A block given by its sentences. */
export interface Sample {
  block: Omit<Block, 'id' | 'content'>;
  sentences: readonly Sentence[];
}

export const block = (kind: Block['kind'], ...sentences: Sentence[]): Sample => ({
  block: { kind },
  sentences,
});

export const cell = (row: number, column: number, header: boolean, ...sentences: Sentence[]): Sample => ({
  block: { kind: 'table-cell', cell: { table: 0, row, column, header } },
  sentences,
});

const tree = (content: Content): Inline[] => (typeof content === 'string' ? [text(content)] : content);

/** An Italian article in English, of these blocks, with what is changed of it. */
export function exportedOf(
  samples: readonly Sample[],
  changes: Partial<ExportedArticle> = {},
  stated: Partial<Source> = {},
): ExportedArticle {
  const blocks: Block[] = [];
  const pairs: Pair[] = [];
  samples.forEach(({ block, sentences }, at) => {
    const id = `b${at}`;
    blocks.push({ ...block, id, content: sentences.flatMap(([original]) => tree(original)) });
    sentences.forEach(([original, translation, more], n) => {
      const base = { id: `${id}.${n}`, blockId: id, original: tree(original) };
      pairs.push(
        translation === undefined
          ? { ...base, state: 'pending', ...more }
          : { ...base, state: 'done', translation: tree(translation), engine: 'apertium', ...more },
      );
    });
  });
  const source: Source = {
    title: { value: 'Il *faro*', evidence: 'open-graph' },
    siteName: { value: 'Il Porto', evidence: 'json-ld' },
    authors: { value: ['Chiara Vento', 'Ugo Mare'], evidence: 'byline' },
    published: { value: { iso: '2022-02-05', precision: 'day' }, evidence: 'time' },
    url: { value: 'https://ilporto.example/faro_(1)', evidence: 'link' },
    ...stated,
  };
  return {
    article: { url: 'https://ilporto.example/faro', source, blocks, declaredLanguages: [] },
    pairs,
    language: 'it',
    target: 'en',
    translatedAt: '2026-11-23T10:00:00.000Z',
    ...changes,
  };
}
