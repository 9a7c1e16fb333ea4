import { describe, expect, it } from 'vitest';
import { differingWords } from '../../../src/ui/word-differences';
import { fc } from '../../property';

const differing = (text: string, other: string, language = 'en') =>
  differingWords(text, other, language).map(({ start, end }) => text.slice(start, end));

describe('differingWords', () => {
  it.each([
    ['The light is on.', 'The light is on.', []],
    ['The light is off.', 'The light is on.', ['off']],
    ['THE light, is on', 'The light is on.', []],
    ['The old light is on.', 'The light is on.', ['old']],
    ['The light is on.', 'The old light is on.', []],
    ['is on the light', 'the light is on', ['the', 'light']],
    ['The light', '', ['The', 'light']],
  ])('%s / %s', (text, other, expected) => {
    expect(differing(text, other)).toEqual(expected);
  });

  it('knows words that are not parted by spaces', () => {
    expect(differing('灯台に明かりがともった', '灯台に光がともった', 'ja')).toEqual(['明かり']);
  });

  it('points at places that exist, and at nothing in the same text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (text, other) => {
        for (const { start, end } of differingWords(text, other, 'it')) {
          expect(text.slice(start, end)).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(differingWords(text, text, 'it')).toEqual([]);
      }),
    );
  });
});
