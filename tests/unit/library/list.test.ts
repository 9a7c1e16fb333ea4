import { describe, expect, it } from 'vitest';
import { entryOf, type LibraryEntry } from '../../../src/core/library-entry';
import { facetsOf } from '../../../src/library/facets';
import { filterEntries } from '../../../src/library/filter';
import { type LibrarySort, sortEntries } from '../../../src/library/sort';
import { keptSample } from './kept-sample';

const entry = (change: Partial<LibraryEntry>): LibraryEntry => ({ ...entryOf(keptSample()), ...change });
const published = (iso: string, precision: 'year' | 'month' | 'day' | 'minute' = 'day', zone?: string) => ({
  iso,
  precision,
  ...(zone !== undefined && { zone }),
});

const A = entry({
  id: 'a',
  site: 'Zeitung',
  language: 'de',
  tags: ['sea', 'north'],
  published: published('2022-02-05'),
  title: 'zebra',
});
const B = entry({
  id: 'b',
  site: 'Água',
  language: 'pt',
  target: 'fr',
  tags: ['sea'],
  published: published('2021', 'year'),
  title: 'Äpfel',
});
const C = entry({
  id: 'c',
  site: 'agua',
  keptAt: '2025-06-15T12:00:00.000Z',
  changedAt: '2026-08-01T00:00:00.000Z',
  title: 'Artikel 10',
});
const { language: _, ...D } = entry({
  id: 'd',
  site: 'Zeitung',
  published: published('2022-02', 'month'),
  title: 'Artikel 9',
});
const all: LibraryEntry[] = [A, B, C, D];
const ids = (entries: readonly LibraryEntry[]) => entries.map(({ id }) => id).join('');

describe('the list is narrowed', () => {
  it.each([
    [{}, 'abcd'],
    [{ site: 'Zeitung' }, 'ad'],
    [{ language: 'pt' }, 'b'],
    [{ target: 'en' }, 'acd'],
    [{ tag: 'sea' }, 'ab'],
    [{ tag: 'sea', site: 'Zeitung' }, 'a'],
    [{ year: '2025' }, 'c'],
    [{ from: '2025-06-14', to: '2025-06-16' }, 'c'],
    [{ from: '2025-06-17' }, 'abd'],
    [{ year: '2022', datedBy: 'published' as const }, 'ad'],
    [{ from: '2022-02-05', to: '2022-02-05', datedBy: 'published' as const }, 'ad'],
    [{ from: '2022-02-06', datedBy: 'published' as const }, 'd'],
    [{ from: '2021-07-01', to: '2021-08-01', datedBy: 'published' as const }, 'b'],
    [{ to: '2020-12-31', datedBy: 'published' as const }, ''],
    [{ datedBy: 'published' as const }, 'abcd'],
  ])('by %j to %j', (filter, expected) => {
    expect(ids(filterEntries(all, filter))).toBe(expected);
  });
});

describe('the list is sorted', () => {
  it.each<[LibrarySort, string]>([
    ['kept', 'abdc'],
    ['changed', 'cabd'],
    ['published', 'adbc'],
    ['site', 'cbad'],
    ['title', 'bdca'],
  ])('by %s', (by, expected) => {
    expect(ids(sortEntries(all, by, 'en'))).toBe(expected);
    expect(ids(all)).toBe('abcd');
  });

  it('by moments, whatever their zones are', () => {
    const early = entry({ id: 'e', published: published('2022-02-05T23:00+02:00', 'minute', '+02:00') });
    const late = entry({ id: 'l', published: published('2022-02-05T22:00Z', 'minute', 'Z') });
    const none = entry({ id: 'n', published: published('0000-99-99') });
    expect(ids(sortEntries([none, early, late], 'published', 'en'))).toBe('len');
  });

  it('as the language sorts', () => {
    const names = ['Öl', 'Zug', 'Ost'].map((title) => entry({ id: title.charAt(0), title }));
    expect(ids(sortEntries(names, 'title', 'de'))).toBe('ÖOZ');
    expect(ids(sortEntries(names, 'title', 'sv'))).toBe('OZÖ');
  });
});

describe('what the list can be narrowed to', () => {
  it('is counted', () => {
    expect(facetsOf(all, { datedBy: 'published' })).toEqual({
      sites: [
        { value: 'Zeitung', count: 2 },
        { value: 'agua', count: 1 },
        { value: 'Água', count: 1 },
      ],
      languages: [
        { value: 'de', count: 1 },
        { value: 'it', count: 1 },
        { value: 'pt', count: 1 },
      ],
      targets: [
        { value: 'en', count: 3 },
        { value: 'fr', count: 1 },
      ],
      tags: [
        { value: 'sea', count: 2 },
        { value: 'north', count: 1 },
      ],
      years: [
        { value: '2022', count: 2 },
        { value: '2021', count: 1 },
      ],
    });
  });

  it('is what each choice would give', () => {
    const facets = facetsOf(all, { site: 'Zeitung', tag: 'sea' });
    expect(facets.sites).toEqual([
      { value: 'Zeitung', count: 1 },
      { value: 'Água', count: 1 },
    ]);
    expect(facets.tags).toEqual([
      { value: 'north', count: 1 },
      { value: 'sea', count: 1 },
    ]);
    expect(facets.languages).toEqual([{ value: 'de', count: 1 }]);
    expect(facets.years).toEqual([{ value: '2026', count: 1 }]);
  });
});
