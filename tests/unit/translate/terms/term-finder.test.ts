import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../../src/core/glossary';
import { TermFinder } from '../../../../src/translate/terms/term-finder';

const languages = { source: 'it', target: 'en-GB' };
const entry = (term: string, change: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  term,
  translation: 'X',
  isCaseSensitive: false,
  source: '',
  target: '',
  ...change,
});
const found = (text: string, ...entries: GlossaryEntry[]) =>
  new TermFinder(entries, languages).find(text).map(({ term, translation, start, end }) => {
    expect(text.slice(start, end)).toBe(term);
    return [term, translation];
  });

describe('TermFinder', () => {
  it('finds whole words, in any case unless told otherwise, as they stand', () => {
    expect(found('Il Governo governa; il governo no.', entry('governo'))).toEqual([
      ['Governo', 'X'],
      ['governo', 'X'],
    ]);
    expect(found('Il Governo, il governo', entry('Governo', { isCaseSensitive: true }))).toEqual([
      ['Governo', 'X'],
    ]);
  });

  it('leaves what is never translated as it is written', () => {
    expect(found('ATLANTICO QUOTIDIANO', entry('Atlantico Quotidiano', { translation: null }))).toEqual([
      ['ATLANTICO QUOTIDIANO', 'ATLANTICO QUOTIDIANO'],
    ]);
  });

  it('takes the longest of those that begin together, and none inside another', () => {
    const entries = [entry('Corte'), entry('Corte di Cassazione'), entry('Cassazione')];
    expect(found('La Corte di Cassazione e la Corte', ...entries).map(([term]) => term)).toEqual([
      'Corte di Cassazione',
      'Corte',
    ]);
  });

  it('finds terms behind an elision, in writing without spaces, and of one character', () => {
    expect(found("dell'INF", entry('INF'))).toHaveLength(1);
    expect(found('安倍首相が東京で', entry('首相'))).toHaveLength(1);
    expect(found('la € e la $', entry('€'))).toHaveLength(1);
  });

  it.each<[Partial<GlossaryEntry>, number]>([
    [{ source: 'it', target: 'en' }, 1],
    [{ source: 'it-CH' }, 0],
    [{ target: 'en-GB' }, 1],
    [{ target: 'en-US' }, 0],
    [{ source: 'fr' }, 0],
  ])('keeps to its languages: %j', (change, times) => {
    expect(found('il governo', entry('governo', change))).toHaveLength(times);
  });

  it('finds its way through ten thousand terms', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => entry(`termine ${at}`));
    expect(found('Il termine 9999 e il termine 12', ...many).map(([term]) => term)).toEqual([
      'termine 9999',
      'termine 12',
    ]);
  });
});
