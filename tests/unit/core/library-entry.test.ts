import { expect, it } from 'vitest';
import { entryOf } from '../../../src/core/library-entry';
import { keptSample } from '../library/kept-sample';

const kept = keptSample();

it('an entry says what the list shows', () => {
  const finding = {
    check: 'number' as const,
    message: 'findingNumberLost' as const,
    words: [],
    original: [],
    translation: [],
  };
  const [first, ...others] = kept.pairs;
  const pairs = first ? [{ ...first, findings: [finding, finding] }, ...others] : [];
  expect(entryOf({ ...kept, pairs, tags: ['sea'], note: 'x' })).toEqual({
    id: kept.id,
    title: 'Il faro torna a splendere',
    translatedTitle: 'The lighthouse shines again',
    site: 'Il Porto',
    host: 'porto.example',
    language: 'it',
    target: 'en',
    keptAt: kept.keptAt,
    changedAt: kept.changedAt,
    tags: ['sea'],
    hasNote: true,
    highlights: 0,
    findings: 2,
    sentences: 3,
  });
});

it('an entry has a title and a site where its source states neither', () => {
  const { url } = kept.article.source;
  const bare = { ...kept, article: { ...kept.article, source: { url } } };
  expect(entryOf(bare)).toMatchObject({ title: 'Il faro torna a splendere', site: 'porto.example' });
  const empty = { ...bare, pairs: [], article: { ...bare.article, blocks: [] } };
  expect(entryOf(empty)).toMatchObject({ title: 'https://porto.example/faro' });
  expect(entryOf(empty)).not.toHaveProperty('translatedTitle');
});

it('an entry has no half of a translated title', () => {
  const pairs = kept.pairs.map(({ translation: _, ...pair }) => pair);
  expect(entryOf({ ...kept, pairs })).not.toHaveProperty('translatedTitle');
});
