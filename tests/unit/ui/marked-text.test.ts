import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/ui/marked-text';
import { fc } from '../../property';

describe('partsOf', () => {
  it('marks what lies in a range', () => {
    expect(partsOf('one two three', [{ start: 14, end: 17 }], 10)).toEqual([
      { text: 'one ', isMarked: false },
      { text: 'two', isMarked: true },
      { text: ' three', isMarked: false },
    ]);
  });

  it('gives the text back, whatever the ranges', () => {
    const range = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.array(range, { maxLength: 4 }),
        fc.nat(10),
        (text, ranges, offset) => {
          const parts = partsOf(text, ranges, offset);
          expect(parts.map((part) => part.text).join('')).toBe(text);
        },
      ),
    );
  });
});
