import { describe, expect, it } from 'vitest';
import { type Inline, inlineText, sliceInlines } from '../../../src/core/inline';
import { fc } from '../../property';
import { anyInlines } from '../library/any-kept';

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

/** Atoms of a tree by what they are: every one counts for one character. */
function atomsIn(tree: readonly Inline[]): Inline[] {
  return tree.flatMap((inline) => {
    if ('children' in inline) return atomsIn(inline.children);
    return inline.type === 'text' ? [] : [inline];
  });
}

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
      fc.property(anyInlines, fc.nat(), (tree, at) => {
        const text = inlineText(tree);
        const cut = at % (text.length + 1);
        const parts = [sliceInlines(tree, 0, cut), sliceInlines(tree, cut, text.length)];
        expect(parts.map(inlineText).join('')).toBe(text);
      }),
    );
  });

  it('loses and doubles nothing, into however many parts a tree is cut', () => {
    fc.assert(
      fc.property(anyInlines, fc.array(fc.nat(), { maxLength: 5 }), (tree, places) => {
        const text = inlineText(tree);
        const cuts = [0, ...places.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length];
        const parts = cuts.slice(1).map((end, at) => sliceInlines(tree, cuts[at] ?? 0, end));
        expect(parts.map(inlineText).join('')).toBe(text);
        for (const [at, part] of parts.entries()) {
          expect(inlineText(part)).toBe(text.slice(cuts[at], cuts[at + 1]));
        }
        expect(parts.flatMap(atomsIn)).toEqual(atomsIn(tree));
      }),
    );
  });

  it('gives of a part what it gives of the whole', () => {
    fc.assert(
      fc.property(anyInlines, fc.nat(), fc.nat(), fc.nat(), (tree, a, b, c) => {
        const length = inlineText(tree).length;
        const [start = 0, end = 0] = [a, b].map((at) => at % (length + 1)).sort((x, y) => x - y);
        const part = sliceInlines(tree, start, end);
        expect(sliceInlines(part, 0, end - start)).toEqual(part);
        const within = c % (end - start + 1);
        expect(sliceInlines(part, within, end - start)).toEqual(sliceInlines(tree, start + within, end));
        expect(sliceInlines(tree, start, start)).toEqual([]);
      }),
    );
  });
});
