import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll, searchQuery, searchText } from '../../../src/core/search-text';

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
