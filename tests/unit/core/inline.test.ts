import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, inlineText, sliceInlines } from '../../../src/core/inline';

const sample: Inline[] = [
  { type: 'text', text: 'Il ' },
  {
    type: 'link',
    href: 'https://example.org/faro',
    children: [
      { type: 'text', text: 'vecchio ' },
      { type: 'strong', children: [{ type: 'text', text: 'faro' }] },
    ],
  },
  { type: 'break' },
  { type: 'image', src: 'https://example.org/faro.png', alt: 'faro' },
  { type: 'text', text: ' di sera.' },
];

const inlines = fc.letrec<{ node: Inline; list: Inline[] }>((tie) => ({
  list: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('text' as const), text: fc.string({ minLength: 1 }) }),
    fc.constant<Inline>({ type: 'break' }),
    fc.record({ type: fc.constantFrom('emphasis' as const, 'code' as const), children: tie('list') }),
  ),
})).list;

describe('inlineText', () => {
  it('counts breaks and images as one character each', () => {
    expect(inlineText(sample)).toBe('Il vecchio faro\n\uFFFC di sera.');
  });
});

describe('sliceInlines', () => {
  it('keeps the elements round a part of their text', () => {
    expect(sliceInlines(sample, 5, 13)).toEqual([
      {
        type: 'link',
        href: 'https://example.org/faro',
        children: [
          { type: 'text', text: 'cchio ' },
          { type: 'strong', children: [{ type: 'text', text: 'fa' }] },
        ],
      },
    ]);
  });

  it('takes a break and an image where they stand', () => {
    expect(sliceInlines(sample, 15, 17)).toEqual([sample[2], sample[3]]);
  });

  it('leaves nothing of an empty range', () => {
    expect(sliceInlines(sample, 4, 4)).toEqual([]);
  });

  it('loses no text wherever it is cut', () => {
    fc.assert(
      fc.property(inlines, fc.nat(), (tree, at) => {
        const text = inlineText(tree);
        const cut = at % (text.length + 1);
        const parts = [sliceInlines(tree, 0, cut), sliceInlines(tree, cut, text.length)];
        expect(parts.map(inlineText).join('')).toBe(text);
      }),
    );
  });
});
