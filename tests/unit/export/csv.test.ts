import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/export/csv';
import { english } from '../ui/english';
import { italian } from './sample-articles';
import { block, exportedOf } from './samples';

const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true }).data;

/** The cell that a translation becomes. */
const cellOf = (translation: string) =>
  rowsOf(csv.write(exportedOf([block('paragraph', ['x', translation])]), english))[0]?.translation;

describe('the table of an article', () => {
  it('begins with the mark that Excel wants, and has rows as RFC 4180 ends them', () => {
    const text = csv.write(italian, english);
    expect(text.startsWith('\uFEFFsentence,original,translation,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(italian.pairs.length + 1);
  });

  it('has a row for each sentence with its languages, engine, findings, links and marks', () => {
    const rows = rowsOf(csv.write(italian, english));
    expect(rows).toHaveLength(italian.pairs.length);
    expect(rows[3]).toMatchObject({
      sentence: 'b2.1',
      original_language: 'it',
      translation_language: 'en',
      engine: 'DeepL',
      findings: '“24” of the original is not in the translation.',
      highlights: 'the light has come home',
      published: '2022-02-05',
      authors: 'Chiara Vento; Ugo Mare',
      tags: 'mare; Capo Nero',
      note: 'Ask Ugo about the lens.\nCompare with the piece of 1999.',
    });
    expect(rows[2]?.links).toContain('edizione=sera&pagina=3');
    expect(rows[4]).toMatchObject({ translation: '', engine: '' });
  });

  it('has the language that a block declares', () => {
    const exported = exportedOf([{ block: { kind: 'quotation', language: 'fr' }, sentences: [['Oui.']] }]);
    expect(rowsOf(csv.write(exported, english))[0]?.original_language).toBe('fr');
  });

  it('has its columns where there are no rows', () => {
    expect(csv.write(exportedOf([]), english)).toContain('sentence,original');
  });
});

describe('formulas', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://evil.example";"x")',
    '+1+1',
    '-2+3+cmd|’ /C calc’!A0',
    '@SUM(1)',
    '- Buongiorno',
    '＝1+1',
    '\0=1+1',
    '\u001B@SUM(1)',
    '\t=1+1',
  ])('%j is text', (value) => {
    expect(cellOf(value)?.startsWith("'")).toBe(true);
  });

  it.each(['-5', '+3.5', '-12,3 %', '-1.234,56', '3,2', '1998', "'quoted'", 'a=b', '– Buongiorno'])(
    '%s stays as it is',
    (value) => {
      expect(cellOf(value)).toBe(value);
    },
  );
});
