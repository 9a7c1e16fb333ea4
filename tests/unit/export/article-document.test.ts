import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/core/article';
import type { Finding } from '../../../src/core/finding';
import type { Inline } from '../../../src/core/inline';
import type { Highlight, KeptArticle } from '../../../src/core/kept-article';
import type { Pair } from '../../../src/core/pair';
import type { Source } from '../../../src/core/source';
import { articleDocument } from '../../../src/export/article-document';
import { json } from '../../../src/export/json';
import { ERROR_SAMPLES } from '../core/error-samples';
import { english } from '../ui/english';
import { arabic, hostile, italian, japanese } from './sample-articles';

const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('docs/schema/article-1.schema.json', 'utf8')));

/** What is wrong with a document by the schema. */
const faults = (document: unknown) => {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const written = (text: string): Record<string, unknown> => JSON.parse(text);

/** Every member that there is, and none that there is not: one more in a type does not compile until it is here. */
const inlines: Inline[] = [
  { type: 'text', text: 'a' },
  { type: 'link', href: 'mailto:a@example.org', title: 't', children: [{ type: 'text', text: 'b' }] },
  { type: 'strong', children: [] },
  { type: 'break' },
  {
    type: 'image',
    src: 'https://a.example/a.png',
    alt: '',
    loaded: { src: 'https://a.example/b.png', width: 1, height: 2 },
  },
];
const block: Required<Block> = {
  id: 'b0',
  kind: 'table-cell',
  role: 'title',
  level: 1,
  depth: 2,
  ordinal: -3,
  cell: { table: 0, row: 1, column: 2, header: true },
  language: 'fr',
  content: inlines,
};
const said = { value: 'x', evidence: 'meta' } as const;
const date = {
  value: { iso: '2022-02-05T03:50', precision: 'minute', zone: 'Z' },
  evidence: 'time',
} as const;
const address = { value: 'https://a.example/', evidence: 'link' } as const;
const source: Required<Source> = {
  title: said,
  standfirst: said,
  siteName: said,
  authors: { value: ['a'], evidence: 'byline' },
  published: date,
  modified: date,
  url: address,
  section: said,
  language: { value: 'it', evidence: 'html-lang' },
  publisher: said,
  leadImage: address,
  favicon: address,
  access: { value: 'paid', evidence: 'json-ld' },
};
const range = { start: 0, end: 1 };
const finding: Required<Finding> = {
  check: 'agreement',
  message: 'findingNumberLost',
  engines: ['deepl'],
  words: ['a'],
  original: [range],
  translation: [range],
};
const pair: Required<Pair> = {
  id: 'b0.0',
  blockId: 'b0',
  original: inlines,
  state: 'failed',
  translation: inlines,
  engine: 'chat',
  pairedBy: 'length',
  alignment: [[0, 1, 2, 3]],
  findings: [finding],
  error: { kind: 'offline' },
};
const highlight: Required<Highlight> = { pair: 'b0.0', side: 'original', range, words: 'a', note: 'n' };
const article: Required<Article> = {
  url: 'https://a.example/',
  source,
  blocks: [block],
  declaredLanguages: [{ evidence: 'franc', language: 'it', share: 0.5 }],
  feeds: [{ url: 'https://a.example/feed', title: 'a' }],
};
const kept: Required<KeptArticle> = {
  id: 'en https://a.example/',
  keptAt: '2026-11-23T10:05:00.000Z',
  changedAt: '2026-11-24T10:05:00.000Z',
  article,
  language: 'it',
  target: 'en',
  translatedAt: '2026-11-23T10:00:00.000Z',
  use: { id: 'chat', model: 'news-1' },
  pairs: [pair, ...Object.values(ERROR_SAMPLES).map((error) => ({ ...pair, error }))],
  tags: ['a'],
  note: 'n',
  highlights: [highlight],
};

describe('the document of an article', () => {
  it.each(Object.entries({ italian, arabic, japanese, hostile }))(
    'is as the schema says: %s',
    (name, exported) => {
      const expected = name === 'hostile' ? expect.arrayContaining([expect.stringContaining('/href')]) : [];
      expect(faults(written(json.write(exported, english)))).toEqual(expected);
    },
  );

  it('has every member of everything that can be kept, and loses none', () => {
    const document = written(json.write({ ...kept, exportedAt: kept.keptAt }, english));
    expect(faults(document)).toEqual([]);
    const { id: _, ...members } = kept;
    const { feeds: __, ...withoutFeeds } = kept.article;
    // Addresses of feeds can be a reader's alone.
    expect(document).toMatchObject({ ...members, article: withoutFeeds });
    expect(document).not.toHaveProperty('article.feeds');
    expect(Object.keys(document).sort()).toEqual(
      [...Object.keys(members), 'attribution', 'exportedAt', 'format', 'version'].sort(),
    );
  });

  it('has nothing of what nobody knows', () => {
    const document = articleDocument(japanese, english);
    expect(Object.keys(document)).not.toEqual(expect.arrayContaining(['keptAt']));
    expect(document).toMatchObject({ tags: [], note: '', highlights: [] });
    expect(document).not.toHaveProperty('use');
    expect(document).not.toHaveProperty('exportedAt');
  });

  it('keeps halves of characters and control characters', () => {
    const note = 'a\0b\uD800c';
    expect(written(json.write({ ...japanese, note }, english)).note).toBe(note);
  });
});

describe('a broken document is refused', () => {
  const whole = () => written(json.write(kept, english));
  it.each<[string, Record<string, unknown>]>([
    ['another format', { format: 'other' }],
    ['another version', { version: 2 }],
    ['no pairs', { pairs: undefined }],
    ['an unknown member', { surprise: 1 }],
    ['a moment without zone', { translatedAt: '2026-11-23T10:00:00' }],
    ['a moment that is none', { keptAt: 'yesterdayZ' }],
    ['a language that is none', { target: 'English!' }],
    ['an unknown engine', { use: { id: 'oracle' } }],
    ['a tag twice', { tags: ['a', 'a'] }],
    ['a block without content', { article: { ...article, blocks: [{ id: 'b', kind: 'paragraph' }] } }],
    [
      'a link that runs',
      { pairs: [{ ...pair, original: [{ type: 'link', href: 'javascript:a', children: [] }] }] },
    ],
    ['an unknown inline', { pairs: [{ ...pair, original: [{ type: 'script' }] }] }],
    ['an alignment of three', { pairs: [{ ...pair, alignment: [[0, 1, 2]] }] }],
    ['a range from below zero', { highlights: [{ ...highlight, range: { start: -1, end: 1 } }] }],
    ['an error of no kind', { pairs: [{ ...pair, error: { detail: 'bad luck' } }] }],
  ])('%s', (_, change) => {
    expect(faults(whole())).toEqual([]);
    expect(faults(JSON.parse(JSON.stringify({ ...whole(), ...change })))).not.toEqual([]);
  });
});
