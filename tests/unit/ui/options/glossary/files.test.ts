// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../../../src/core/glossary';
import { glossaryFromCsv, glossaryToCsv } from '../../../../../src/ui/options/glossary/csv';
import { glossaryFromTbx, glossaryToTbx } from '../../../../../src/ui/options/glossary/tbx';
import { fc } from '../../../../property';

const entry = (
  term: string,
  translation: string | null,
  change: Partial<GlossaryEntry> = {},
): GlossaryEntry => {
  return { term, translation, isCaseSensitive: false, source: '', target: '', ...change };
};

const word = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ').trim())
  .filter((text) => text.length > 0 && text.length < 200 && !text.startsWith("'"));
const entries = fc.array(
  fc.record({
    term: word,
    translation: fc.oneof(word, fc.constant(null)),
    isCaseSensitive: fc.boolean(),
    source: fc.constantFrom('', 'it', 'pt-BR', 'zh-Hant'),
    target: fc.constantFrom('', 'en', 'de-AT'),
  }),
);

describe('a glossary as CSV', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(glossaryFromCsv(glossaryToCsv(all))).toEqual({ entries: all, unusable: [] });
      }),
    );
  });

  it('has names above, and nothing that a spreadsheet would run', () => {
    expect(glossaryToCsv([entry('=1+1', 'a, "b"', { source: 'it' })])).toBe(
      'term,translation,case_sensitive,source,target\r\n"\'=1+1","a, ""b""",no,it,\r\n',
    );
  });

  it.each(['=1+1', '+x', '-x', '@x', '＝1+1', '＋x', '－x', '＠x'])(
    'guards %s, and takes the guard off again',
    (term) => {
      const csv = glossaryToCsv([entry(term, term)]);
      expect(csv.split('\r\n')[1]).toBe(`"'${term}","'${term}",no,,`);
      expect(glossaryFromCsv(csv).entries).toEqual([entry(term, term)]);
    },
  );

  it('leaves a number with its sign what it is, also where one was guarded before', () => {
    expect(glossaryToCsv([entry('-5', '+5,0 %')])).toContain('\r\n-5,"+5,0 %",no');
    expect(glossaryFromCsv("term,translation\n'-5,'+5").entries).toEqual([entry('-5', '+5')]);
  });

  it.each([
    ['governo;government\nNATO;', [entry('governo', 'government'), entry('NATO', null)]],
    ['\uFEFFtranslation\tterm\ngovernment\tgoverno\n', [entry('governo', 'government')]],
    [
      'term,translation,source\ngoverno,government,it_IT',
      [entry('governo', 'government', { source: 'it-IT' })],
    ],
  ])('is read with other marks, orders and fewer columns: %j', (text, expected) => {
    expect(glossaryFromCsv(text)).toEqual({ entries: expected, unusable: [] });
  });

  it('leaves out lines that are no terms, by number', () => {
    const text = 'term,translation,case_sensitive,source,target\n,x,,,\na,b,,klingonese,\nc,d,,,\n';
    expect(glossaryFromCsv(text)).toEqual({ entries: [entry('c', 'd')], unusable: [2, 3] });
  });

  it.each(['', '\n\n', '\0', '"'])('finds nothing in %j', (text) => {
    expect(glossaryFromCsv(text).entries.filter(({ term }) => /\p{L}/u.test(term))).toEqual([]);
  });
});

describe('a glossary as TBX', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const back = glossaryFromTbx(glossaryToTbx(all));
        // A term for any language into the same any language is one of two names for one thing.
        const usable = all.filter(
          ({ translation, source, target }) => translation === null || source !== target,
        );
        const kept = back?.entries.filter((one) => usable.some(({ term }) => term === one.term)) ?? [];
        for (const one of usable) {
          const expected = one.translation === null ? { ...one, target: '' } : one;
          expect(kept).toContainEqual(expected);
        }
      }),
    );
  });

  it('is read in version 2 too, each term of a concept into each other language', () => {
    const tbx = `<?xml version="1.0"?><martif type="TBX"><text><body>
      <termEntry><langSet xml:lang="it"><tig><term>governo</term></tig><ntig><termGrp><term>esecutivo</term></termGrp></ntig></langSet>
      <langSet xml:lang="en"><tig><term>government</term></tig><tig><term>cabinet</term></tig></langSet></termEntry>
      <termEntry><descrip>no term</descrip></termEntry></body></text></martif>`;
    const languages = { source: 'it', target: 'en' };
    expect(glossaryFromTbx(tbx)).toEqual({
      entries: [entry('governo', 'government', languages), entry('esecutivo', 'government', languages)],
      unusable: [2],
    });
  });

  it.each([
    '<html></html>',
    '<tbx',
    '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tbx>&c;&undefined;</tbx>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  ])('is not %s', (text) => {
    expect(glossaryFromTbx(text)).toBeUndefined();
  });
});
