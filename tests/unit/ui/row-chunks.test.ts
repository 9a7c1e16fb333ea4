import { expect, it } from 'vitest';
import type { Block } from '../../../src/core/article';
import type { Pair } from '../../../src/core/pair';
import { PairList } from '../../../src/ui/pair-list';
import { chunkRows } from '../../../src/ui/row-chunks';

it('keeps every sentence, in order, blocks whole, in portions', () => {
  const blocks: Block[] = Array.from({ length: 100 }, (_, at) => ({
    id: `b${at}`,
    kind: 'paragraph',
    content: [],
  }));
  // Every seventh block has no sentences of its own.
  const pairs: Pair[] = blocks.flatMap(({ id }, at) =>
    Array.from({ length: at % 7 }, (_, n) => ({
      id: `${id}.${n}`,
      blockId: id,
      original: [],
      state: 'pending',
    })),
  );
  const list = new PairList();
  list.replace(pairs, false);
  const chunks = chunkRows(blocks, list.entries.value);
  expect(chunks.flat().flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(
    pairs.map(({ id }) => id),
  );
  expect(chunks.length).toBeGreaterThan(4);
  for (const chunk of chunks) {
    expect(chunk.flatMap(({ entries }) => entries).length).toBeLessThan(50);
  }
});
