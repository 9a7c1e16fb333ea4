import * as v from 'valibot';
import type { Article } from '../core/article';
import type { AppError } from '../core/errors';
import type { Inline } from '../core/inline';
import { treeProblem } from '../core/outside-tree';
import { fail, type Result } from '../core/result';
import { parseError } from './error-schema';

/**
 * What a page's script hands over. The page shares a process with it, so nothing is believed: addresses are of the web,
 * and everything has the form that views were written for.
 */
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//i));
const linkAddress = v.pipe(v.string(), v.regex(/^(https?:\/\/|mailto:)/i));
/** A tag as pages declare it. */
export const languageSchema = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/));
/** Depths, levels and places in tables: what a page has is far below. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

const inline: v.GenericSchema<Inline> = v.lazy(() => inlineSchema);
/** The content of a block, as a page's script hands it over. */
export const inlinesSchema = v.array(inline);
const children = inlinesSchema;
const inlineSchema: v.GenericSchema<Inline> = v.variant('type', [
  v.object({ type: v.literal('text'), text: v.string() }),
  v.object({ type: v.literal('link'), href: linkAddress, title: v.exactOptional(v.string()), children }),
  v.object({ type: v.picklist(['emphasis', 'strong', 'code', 'subscript', 'superscript']), children }),
  v.object({ type: v.literal('break') }),
  v.object({
    type: v.literal('image'),
    src: webAddress,
    alt: v.string(),
    loaded: v.exactOptional(v.object({ src: webAddress, width: pixels, height: pixels })),
  }),
]);

const block = v.object({
  id: v.string(),
  kind: v.picklist([
    'heading',
    'paragraph',
    'list-item',
    'quotation',
    'caption',
    'table-cell',
    'preformatted',
  ]),
  role: v.exactOptional(v.picklist(['title', 'standfirst'])),
  level: v.exactOptional(v.pipe(count, v.minValue(1), v.maxValue(6))),
  depth: v.exactOptional(v.pipe(count, v.maxValue(100))),
  ordinal: v.exactOptional(v.pipe(v.number(), v.integer())),
  cell: v.exactOptional(v.object({ table: count, row: count, column: count, header: v.boolean() })),
  language: v.exactOptional(languageSchema),
  content: children,
});

const evidence = v.picklist([
  'json-ld',
  'open-graph',
  'meta',
  'microdata',
  'rdfa',
  'link',
  'byline',
  'time',
  'heading',
  'title-element',
  'html-lang',
  'url',
]);

function field<S extends v.GenericSchema>(value: S) {
  return v.object({ value, evidence });
}

const date = v.object({
  iso: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}/)),
  precision: v.picklist(['year', 'month', 'day', 'minute', 'second']),
  zone: v.exactOptional(v.string()),
});

/** Some pages state their whole text as a description: the beginning is enough. */
const text = v.pipe(
  v.string(),
  v.transform((value) => value.slice(0, 5000)),
);

const source = v.object({
  title: v.exactOptional(field(text)),
  standfirst: v.exactOptional(field(text)),
  siteName: v.exactOptional(field(text)),
  authors: v.exactOptional(field(v.array(text))),
  published: v.exactOptional(field(date)),
  modified: v.exactOptional(field(date)),
  url: field(webAddress),
  section: v.exactOptional(field(text)),
  language: v.exactOptional(field(languageSchema)),
  publisher: v.exactOptional(field(text)),
  leadImage: v.exactOptional(field(webAddress)),
  favicon: v.exactOptional(field(webAddress)),
  access: v.exactOptional(field(v.picklist(['free', 'paid', 'teaser']))),
});

/** As many as a page announces that means it. */
const MOST_FEEDS = 10;

const feedLink = v.object({ url: v.pipe(webAddress, v.maxLength(2000)), title: v.exactOptional(text) });

/** An article, in the form that views were written for. */
export const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  url: webAddress,
  source,
  blocks: v.array(block),
  declaredLanguages: v.array(
    v.object({
      evidence: v.picklist(['html-lang', 'og-locale', 'json-ld']),
      language: languageSchema,
      share: v.exactOptional(v.number()),
    }),
  ),
  feeds: v.exactOptional(v.pipe(v.array(feedLink), v.maxLength(MOST_FEEDS))),
});

const readErrors: readonly AppError['kind'][] = [
  'not-a-web-page',
  'page-too-large',
  'page-empty',
  'page-is-pdf',
  'page-is-listing',
  'page-without-article',
  'page-unreadable',
];

/** One of those, with what errors of its kind carry and nothing else. */
function readErrorOf(error: unknown): AppError | undefined {
  const parsed = parseError(error);
  return parsed && readErrors.includes(parsed.kind) ? parsed : undefined;
}

const readError = v.pipe(
  v.unknown(),
  v.transform(readErrorOf),
  v.custom<AppError>((error) => error !== undefined),
);

const result: v.GenericSchema<unknown, Result<Article>> = v.variant('ok', [
  v.object({ ok: v.literal(true), value: articleSchema }),
  v.object({ ok: v.literal(false), error: readError }),
]);

/** The page's own reason why it could not be read. */
export function parseReadError(error: unknown): { ok: false; error: AppError } {
  return fail(readErrorOf(error) ?? { kind: 'page-unreadable', detail: 'unexpected error' });
}

/**
 * The article, or the page's own reason why there is none, or `page-unreadable` for an answer that has another form, or nests deeper than
 * elements do. Never throws.
 */
export function parseReadResult(answer: unknown): Result<Article> {
  const tree = treeProblem(answer);
  if (tree) return fail({ kind: 'page-unreadable', detail: `unexpected ${tree}` });
  const parsed = v.safeParse(result, answer);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const where = v.getDotPath(issue) ?? 'answer';
  return fail({ kind: 'page-unreadable', detail: `unexpected ${where}` });
}
