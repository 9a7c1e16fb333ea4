// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/article';
import { matchBlocks } from '../../../src/overlay/match-blocks';

const block = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  content: [{ type: 'text', text }],
});

test('blocks are found by text, whatever their number has become', () => {
  const a = document.createElement('p');
  const b = document.createElement('p');
  const c = document.createElement('p');
  const live = [block('b0', 'Nuovo.'), block('b1', 'Eco.'), block('b2', 'Eco.')];
  const elements = new Map([
    ['b0', c],
    ['b1', a],
    ['b2', b],
  ]);
  const wanted = [block('b0', 'Eco. '), block('b1', 'Sparito.'), block('b2', 'Eco.'), block('b3', 'Eco.')];
  const found = matchBlocks(wanted, live, elements);
  expect([...found.keys()]).toEqual(['b0', 'b2']);
  expect(found.get('b0')?.element).toBe(a);
  expect(found.get('b2')?.element).toBe(b);
});

test('a block without an element, or without text, is given up', () => {
  const blocks = [block('b0', 'Testo'), block('b1', ' ')];
  expect(matchBlocks(blocks, blocks, new Map([['b1', document.body]])).size).toBe(0);
});
