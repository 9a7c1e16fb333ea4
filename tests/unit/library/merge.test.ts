import { describe, expect, it } from 'vitest';
import type { Highlight, KeptArticle } from '../../../src/core/kept-article';
import { merge } from '../../../src/library/merge';
import { fc } from '../../property';
import { runs } from '../../runs';
import { keptNumber, keptSample } from './kept-sample';

const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-09-01T00:00:00.000Z';
const here = keptSample();

const mark = (words: string, note = ''): Highlight => ({
  pair: 'b0.0',
  side: 'original',
  range: { start: 0, end: words.length },
  words,
  note,
});
const merged = (one: KeptArticle, other: KeptArticle) => {
  const result = merge(one, other);
  return result === 'same' ? one : result;
};

describe('an article that is restored', () => {
  it('is what it is where there is none yet', () => {
    expect(merge(undefined, here)).toBe(here);
  });

  it('changes nothing where it is here', () => {
    expect(merge(here, keptSample())).toBe('same');
  });

  it('has the texts that were changed later', () => {
    const other = keptSample({ changedAt: LATE, pairs: [], use: { id: 'deepl' } });
    expect(merge(here, other)).toEqual({ ...other });
    expect(merge(here, { ...other, changedAt: EARLY })).toBe('same');
  });

  it('was kept when it was kept first', () => {
    expect(merge(here, keptSample({ keptAt: EARLY }))).toEqual({ ...here, keptAt: EARLY });
    expect(merge(here, keptSample({ keptAt: LATE }))).toBe('same');
  });

  it('has the tags of both', () => {
    const tagged = keptSample({ tags: ['sea', 'north'] });
    expect(merge(tagged, keptSample({ tags: ['town', 'sea'] }))).toMatchObject({
      tags: ['sea', 'north', 'town'],
    });
    expect(merge(tagged, keptSample({ tags: ['north'] }))).toBe('same');
  });

  it.each([
    ['a', 'a', 'a'],
    ['', 'b', 'b'],
    ['a', '', 'a'],
    ['a', 'b', 'a\n\nb'],
    ['a\n\nb', 'b', 'a\n\nb'],
    ['b', 'a\n\nb', 'a\n\nb'],
    ['abc', 'b', 'abc\n\nb'],
  ])('has the notes %j and %j as %j', (one, other, expected) => {
    expect(merged(keptSample({ note: one }), keptSample({ note: other })).note).toBe(expected);
  });

  it('has what is marked in both, once, with what is written about it in both', () => {
    const one = keptSample({ highlights: [mark('Il faro', 'a'), mark('Il')] });
    const other = keptSample({ highlights: [mark('Il'), mark('Il faro', 'b'), mark('Il faro t')] });
    expect(merged(one, other).highlights).toEqual([mark('Il faro', 'a\n\nb'), mark('Il'), mark('Il faro t')]);
  });

  it('is no other article', () => {
    expect(() => merge(here, keptNumber(1))).toThrow();
  });
});

const words = fc.stringMatching(/^[a-c \n]{0,6}$/);
const version = fc.record({
  keptAt: fc.constantFrom(EARLY, LATE, here.keptAt),
  changedAt: fc.constantFrom(EARLY, LATE, here.changedAt),
  tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  note: words,
  highlights: fc.uniqueArray(
    fc.tuple(fc.constantFrom('x', 'xy', 'xyz'), words).map(([text, note]) => mark(text, note)),
    { selector: (highlight) => highlight.words },
  ),
  use: fc.constantFrom({ id: 'deepl' as const }, { id: 'browser' as const }),
});

describe('merging', () => {
  it('twice is merging once', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const incoming = keptSample(other);
        const once = merged(keptSample(one), incoming);
        expect(merge(once, incoming)).toBe('same');
        expect(merge(once, keptSample(one))).toBe('same');
      }),
      { numRuns: runs(1000) },
    );
  });

  it('loses no tag, no mark and no word of a note, whichever comes first', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        for (const [first, second] of [
          [one, other],
          [other, one],
        ] as const) {
          const result = merged(keptSample(first), keptSample(second));
          for (const { tags, note, highlights } of [one, other]) {
            expect(result.tags).toEqual(expect.arrayContaining(tags));
            expect(result.note).toContain(note);
            for (const { words: marked, note: about } of highlights) {
              expect(result.highlights.find((found) => found.words === marked)?.note).toContain(about);
            }
          }
          expect(result.keptAt).toBe([one.keptAt, other.keptAt].sort()[0]);
          expect(result.changedAt).toBe([one.changedAt, other.changedAt].sort()[1]);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
