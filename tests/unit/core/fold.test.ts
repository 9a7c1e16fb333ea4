import { describe, expect, it } from 'vitest';
import { fold, foldOffsets } from '../../../src/core/fold';
import { fc } from '../../property';

describe('fold', () => {
  it.each([
    ['Cafe\u0301  COSTÒ', 'cafécosto'],
    ['“È l’alba”', '"e l\'alba"'],
    ['Straße', 'STRASSE'],
    ['e\uFB03cace', 'efficace'],
    ['fa\u00ADro, fa\u200Bro', 'faro,faro'],
    ['カタカナ', 'かたかな'],
    ['İstanbul', 'ISTANBUL'],
    ['Ærø', 'aero'],
    ['ΛΟΓΟΣ', 'λόγος'],
  ])('makes the same of %s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps apart what nobody takes for the same', () => {
    expect(fold('a–b')).not.toBe(fold('a-b'));
    expect(fold('faro, nuovo')).not.toBe(fold('faro nuovo'));
  });

  it('tells of each unit where it comes from, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const offsets = foldOffsets(text);
        expect(offsets).toHaveLength(fold(text).length + 1);
        for (let unit = 0; unit < offsets.length - 1; unit++) {
          const piece = text.slice(
            offsets[unit],
            offsets.find((at) => at > (offsets[unit] ?? 0)),
          );
          expect(fold(piece)).toContain(fold(text)[unit]);
        }
      }),
    );
  });
});
