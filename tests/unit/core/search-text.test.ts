import { describe, expect, test } from 'vitest';
import { findAll, foldedText, searchQuery, searchText } from '../../../src/core/search-text';
import { fc } from '../../property';
import { runs } from '../../runs';

const found = (text: string, query: string) =>
  findAll(searchText(text), searchQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('a search', () => {
  test.each([
    ['Città e città', 'CITTA', ['Città', 'città']],
    ['Il perché e il perche', 'perché', ['perché', 'perche']],
    ['Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['na\u0308chste Nächte', 'nachs', ['na\u0308chs']],
    ['灯台は二十三年ぶりに', '二十三', ['二十三']],
    ['ひらがな カタカナ', 'かたかな', ['カタカナ']],
    ['a\u00a0 \n b', 'a b', ['a\u00a0 \n b']],
    ['the island', 'ei', []],
    ['Straße', 'stras', ['Straß']],
    ['나한 한국', '하', ['한', '한']],
    ['का की कि', 'की', ['की']],
    ['ค่า คีบ', 'คี', ['คี']],
    ['كِتَاب', 'كتاب', ['كِتَاب']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['anything', '   ', []],
  ])('of %j for %j', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  test('finds every text that is in another', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-zà-ü]{1,8}$/), fc.string(), (before, word, after) => {
        expect(found(`${before} ${word} ${after}`, word.toUpperCase()).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a text that is only folded', () => {
  const anyText = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  });
  const units = [
    ' ',
    '\u00a0',
    '\n',
    'a',
    'É',
    'e\u0301',
    '1\u0301',
    '\u0301',
    '\u200b',
    '\u00ad',
    'कि',
    'か\u3099',
    'ガ',
    'Σ',
    'كِ',
    '\ue000',
    '한',
    'ß',
    '“',
  ];

  test('is what it is in a search', () => {
    const same = (text: string) => {
      expect(foldedText(text)).toBe(searchText(text).folded);
    };
    fc.assert(fc.property(anyText, same), { numRuns: runs(1000) });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...units) }), same), { numRuns: runs(3000) });
  });

  test('is so for every character', () => {
    // All of the plane that languages are written in, a hundred at a time.
    for (let from = 0; from < 0x10000; from += 100) {
      const text = Array.from({ length: 100 }, (_, at) => `${String.fromCharCode(from + at)} `).join('');
      expect(foldedText(text)).toBe(searchText(text).folded);
    }
  });
});
