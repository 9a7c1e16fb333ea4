import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article';
import { contentsOf } from '../../../src/ui/contents';
import { PairList } from '../../../src/ui/pair-list';
import { text } from './samples';

const heading = (id: string, level: number, more: Partial<Block> = {}): Block => ({
  id,
  kind: 'heading',
  level,
  content: text(id),
  ...more,
});
const paragraph: Block = { id: 'b9', kind: 'paragraph', content: text('Frase.') };

function entriesOf(blocks: readonly Block[], sentences: number) {
  const list = new PairList();
  const pairs = [...blocks, ...Array<Block>(sentences).fill(paragraph)].map(({ id }, at) => ({
    id: `${id}.${at}`,
    blockId: id,
    original: text(id),
    state: 'pending' as const,
  }));
  list.replace(pairs, false);
  return list.entries.value;
}

const HEADINGS = [heading('b0', 1, { role: 'title' }), heading('b1', 2), heading('b2', 3), heading('b3', 2)];

describe('the table of contents', () => {
  it('has the headings of a long article, as deep as they are', () => {
    const items = contentsOf([...HEADINGS, paragraph], entriesOf(HEADINGS, 30));
    expect(items.map(({ entry, depth }) => [entry.blockId, depth])).toEqual([
      ['b1', 0],
      ['b2', 1],
      ['b3', 0],
    ]);
  });

  it('is none for a short article, or one with hardly a heading', () => {
    expect(contentsOf([...HEADINGS, paragraph], entriesOf(HEADINGS, 10))).toEqual([]);
    const few = HEADINGS.slice(0, 2);
    expect(contentsOf([...few, paragraph], entriesOf(few, 60))).toEqual([]);
  });
});
