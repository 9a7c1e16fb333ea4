import { describe, expect, it } from 'vitest';
import { surroundingsIn } from '../../../src/background/surroundings';
import type { Article, Block } from '../../../src/core/article';

const block = (id: string, text: string, change: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  content: [{ type: 'text', text }],
  ...change,
});
const around = (blocks: Block[], blockId: string) => {
  const article: Article = {
    url: 'https://a.test/',
    source: { url: { value: 'https://a.test/', evidence: 'url' } },
    blocks,
    declaredLanguages: [],
  };
  return surroundingsIn(article)({ id: `${blockId}.0`, blockId, original: [], state: 'pending' });
};
const blocks = [
  block('b0', 'Il titolo', { kind: 'heading', role: 'title' }),
  block('b1', 'Primo.'),
  block('b2', ' '),
  block('b3', 'Terzo.'),
];

describe('surroundingsIn', () => {
  it('gives the headline and the block before that has words', () => {
    expect(around(blocks, 'b3')).toEqual({ title: 'Il titolo', before: 'Primo.' });
    expect(around(blocks, 'b1')).toEqual({ title: 'Il titolo', before: '' });
  });

  it('gives the headline nothing, and what stands alone nothing', () => {
    expect(around(blocks, 'b0')).toBeUndefined();
    expect(around([block('b0', 'Solo.')], 'b0')).toBeUndefined();
    expect(around(blocks, 'b9')).toBeUndefined();
  });

  it('gives the end of a long block, from a word on', () => {
    const { before = '' } = around([block('b0', 'parola '.repeat(300)), block('b1', 'x')], 'b1') ?? {};
    expect(before.length).toBeLessThanOrEqual(600);
    expect(before).toMatch(/^parola .*parola$/);
  });
});
