import { describe, expect, it } from 'vitest';
import { alignmentIn } from '../../../../src/engines/azure/alignment';

describe('word alignment', () => {
  it('is read with both dashes, and only within the texts', () => {
    expect(alignmentIn('0:2-4:7 3:5–0:2 0:99-0:1 5:3-0:1', 'abcdef', 'abcdefgh')).toEqual([
      [0, 3, 4, 8],
      [3, 6, 0, 3],
    ]);
    expect(alignmentIn('', 'a', 'b')).toEqual([]);
  });

  it('is left out behind what may count as one character or as two', () => {
    const projection = '0:0-0:0 5:5-5:5 3:4-1:2';
    expect(alignmentIn(projection, 'a b😀c', 'abcdefg')).toEqual([[0, 1, 0, 1]]);
    expect(alignmentIn(projection, 'abcdefg', 'a😀cdef')).toEqual([[0, 1, 0, 1]]);
  });
});
