import type { Article, Block } from '../../../src/core/article';
import { ENGINE_IDS } from '../../../src/core/engine-id';
import { CHECK_IDS, FINDING_MESSAGES, type TextRange } from '../../../src/core/finding';
import { type Inline, inlineText } from '../../../src/core/inline';
import { type KeptArticle, keptId } from '../../../src/core/kept-article';
import type { Pair } from '../../../src/core/pair';
import type { AlignedRange } from '../../../src/core/translated';
import { fc } from '../../property';
import { ERROR_SAMPLES } from '../core/error-samples';

/** Any kept article, with every field that can be absent there and absent. */

/** Whatever a string can hold, halves of characters included. */
const text = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
const moment = fc
  .date({ min: new Date(0), max: new Date('9000-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const language = fc.constantFrom('it', 'en', 'pt-BR', 'zh-Hans', 'ar', 'ja');
const pixels = fc.integer({ min: 1, max: 100_000 });
const some: { requiredKeys: [] } = { requiredKeys: [] };

/** Any tree of inlines. */
export const { inlines: anyInlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 3 }),
  inline: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constant('text' as const), text }),
    fc.record({ type: fc.constant('break' as const) }),
    fc.record(
      {
        type: fc.constant('image' as const),
        src: address,
        alt: text,
        loaded: fc.record({ src: address, width: pixels, height: pixels }),
      },
      { requiredKeys: ['type', 'src', 'alt'] },
    ),
    fc.record(
      { type: fc.constant('link' as const), href: address, title: text, children: tie('inlines') },
      { requiredKeys: ['type', 'href', 'children'] },
    ),
    fc.record({
      type: fc.constantFrom('emphasis', 'strong', 'code', 'subscript', 'superscript'),
      children: tie('inlines'),
    }),
  ),
}));

const count = fc.integer({ min: 0, max: 10_000 });
const block: fc.Arbitrary<Omit<Block, 'id'>> = fc.record(
  {
    kind: fc.constantFrom(
      'heading',
      'paragraph',
      'list-item',
      'quotation',
      'caption',
      'table-cell',
      'preformatted',
    ),
    role: fc.constantFrom('title', 'standfirst'),
    level: fc.integer({ min: 1, max: 6 }),
    depth: fc.integer({ min: 0, max: 100 }),
    ordinal: fc.integer(),
    cell: fc.record({ table: count, row: count, column: count, header: fc.boolean() }),
    language,
    content: anyInlines,
  },
  { requiredKeys: ['kind', 'content'] },
);

const field = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ value, evidence: fc.constantFrom('json-ld', 'open-graph', 'meta', 'byline', 'url') });
const date = fc.record(
  {
    iso: fc.constantFrom('2022', '2022-02', '2022-02-05', '2022-02-05T03:50', '2022-02-05T03:50:00+01:00'),
    precision: fc.constantFrom('year', 'month', 'day', 'minute', 'second'),
    zone: fc.constantFrom('Z', '+01:00'),
  },
  { requiredKeys: ['iso', 'precision'] },
);
const source = fc.record(
  {
    title: field(text),
    standfirst: field(text),
    siteName: field(text),
    authors: field(fc.array(text, { maxLength: 3 })),
    published: field(date),
    modified: field(date),
    url: field(address),
    section: field(text),
    language: field(language),
    publisher: field(text),
    leadImage: field(address),
    favicon: field(address),
    access: field(fc.constantFrom('free', 'paid', 'teaser')),
  },
  { requiredKeys: ['url'] },
);

const declaredLanguages = fc.array(
  fc.record(
    {
      evidence: fc.constantFrom('html-lang', 'og-locale', 'json-ld'),
      language,
      share: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    },
    { requiredKeys: ['evidence', 'language'] },
  ),
  { maxLength: 2 },
);

/** Any article, as a page's script reads one. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record({ url: address, source, declaredLanguages, blocks: fc.array(block, { maxLength: 4 }) })
  .map(({ blocks, ...rest }) => ({ ...rest, blocks: blocks.map((one, at) => ({ id: `b${at}`, ...one })) }));

const engine = fc.constantFrom(...ENGINE_IDS);

function rangeOf(value: string): fc.Arbitrary<TextRange> {
  return fc
    .tuple(fc.nat(value.length), fc.nat(value.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

const pairTexts = fc.tuple(anyInlines, fc.option(anyInlines, { nil: undefined }));

function pairOf([original, translation]: [Inline[], Inline[] | undefined]): fc.Arbitrary<
  Omit<Pair, 'id' | 'blockId'>
> {
  const [before, after] = [inlineText(original), inlineText(translation ?? [])];
  const ranges = (value: string) => fc.array(rangeOf(value), { maxLength: 2 });
  const aligned = fc
    .tuple(rangeOf(before), rangeOf(after))
    .map(([from, to]): AlignedRange => [from.start, from.end, to.start, to.end]);
  const finding = fc.record(
    {
      check: fc.constantFrom(...CHECK_IDS),
      message: fc.constantFrom(...FINDING_MESSAGES),
      engines: fc.array(engine, { minLength: 1, maxLength: 2 }),
      words: fc.array(text, { maxLength: 2 }),
      original: ranges(before),
      translation: ranges(after),
    },
    { requiredKeys: ['check', 'message', 'words', 'original', 'translation'] },
  );
  return fc
    .record(
      {
        engine,
        pairedBy: fc.constantFrom('boundaries', 'marks', 'length'),
        alignment: fc.array(aligned, { maxLength: 3 }),
        findings: fc.array(finding, { maxLength: 2 }),
      },
      some,
    )
    .chain((said) =>
      fc.constantFrom(...Object.values(ERROR_SAMPLES)).map((error) => ({
        original,
        ...said,
        ...(translation ? { state: 'done' as const, translation } : { state: 'failed' as const, error }),
      })),
    );
}

const parts = fc.array(fc.tuple(block, fc.array(pairTexts.chain(pairOf), { maxLength: 3 })), {
  maxLength: 4,
});

const highlight = fc.record({
  pair: fc.constantFrom('b0.0', 'b1.1', 'b77.0'),
  side: fc.constantFrom('original' as const, 'translation' as const),
  range: rangeOf('x'.repeat(50)),
  words: text,
  note: text,
});

const tagOf = fc
  .string({ maxLength: 20 })
  .map((tag) => tag.trim())
  .filter(Boolean);

export const anyKept: fc.Arbitrary<KeptArticle> = fc
  .record(
    {
      keptAt: moment,
      changedAt: moment,
      url: address,
      source,
      declaredLanguages,
      language,
      target: language,
      translatedAt: moment,
      use: fc.record({ id: engine, model: text }, { requiredKeys: ['id'] }),
      parts,
      tags: fc.uniqueArray(tagOf, { maxLength: 4 }),
      note: text,
      highlights: fc.array(highlight, { maxLength: 3 }),
    },
    {
      requiredKeys: [
        'keptAt',
        'changedAt',
        'url',
        'source',
        'declaredLanguages',
        'target',
        'translatedAt',
        'parts',
        'tags',
        'note',
        'highlights',
      ],
    },
  )
  .map(({ parts: made, url, source: from, declaredLanguages, ...rest }) => ({
    ...rest,
    id: keptId(url, rest.target),
    article: {
      url,
      source: from,
      declaredLanguages,
      blocks: made.map(([one], at) => ({ id: `b${at}`, ...one })),
    },
    pairs: made.flatMap(([, pairs], at) =>
      pairs.map((pair, index) => ({ id: `b${at}.${index}`, blockId: `b${at}`, ...pair })),
    ),
  }));
