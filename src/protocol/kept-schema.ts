import * as v from 'valibot';
import type { Article } from '../core/article';
import type { EngineId } from '../core/engine-id';
import { type KeptArticle, keptId } from '../core/kept-article';
import { KEPT_FORMAT, KEPT_VERSION, MOST_NOTE_CHARS, MOST_TAG_CHARS, MOST_TAGS } from '../core/kept-format';
import { normaliseLanguage } from '../core/language';
import { treeProblem } from '../core/outside-tree';
import { articleSchema } from './article-schema';
import { isEngine, keptPairSchema, partId, rangeSchema } from './kept-pair-schema';

/** `where`: the way to the part that is wrong, `pairs.3.blockId`; never what stands there. */
export type ParsedKept =
  | { ok: true; value: KeptArticle }
  | { ok: false; problem: 'newer' | 'invalid'; where: string };

/** Restoring unites what was written in several places, and none of it may be lost: so many times what a reader can enter. */
const UNITED = 10;
const MOST_HIGHLIGHTS = 10_000;
const MOST_WHERE_CHARS = 100;

const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/),
  v.check((iso) => !Number.isNaN(Date.parse(iso))),
  v.transform((iso) => new Date(iso).toISOString()),
);
const note = v.pipe(v.string(), v.maxLength(UNITED * MOST_NOTE_CHARS));
const tags = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.transform((tag) => tag.trim()),
      v.maxLength(MOST_TAG_CHARS),
    ),
  ),
  v.transform((given) => [...new Set(given)].filter(Boolean)),
  v.maxLength(UNITED * MOST_TAGS),
);

/** Of any text: a sentence may have become another since, or be gone. What was marked is in `words`. */
const highlight = v.object({
  pair: partId,
  side: v.picklist(['original', 'translation']),
  range: rangeSchema,
  words: v.pipe(v.string(), v.maxLength(MOST_NOTE_CHARS)),
  note,
});

const target = v.pipe(
  v.string(),
  v.check((tag) => normaliseLanguage(tag) !== undefined),
  v.transform((tag) => normaliseLanguage(tag) ?? tag),
);

const keptSchema = v.object({
  // Of an article that was exported without being kept there is neither.
  keptAt: v.exactOptional(moment),
  changedAt: v.exactOptional(moment),
  article: articleSchema,
  language: v.exactOptional(v.unknown()),
  target,
  translatedAt: moment,
  use: v.exactOptional(v.unknown()),
  pairs: v.array(keptPairSchema),
  tags: v.optional(tags, []),
  note: v.optional(note, ''),
  highlights: v.optional(v.pipe(v.array(highlight), v.maxLength(MOST_HIGHLIGHTS)), []),
});

const engineUse = v.object({
  id: v.custom<EngineId>(isEngine),
  model: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
});

/**
 * A kept article that comes from outside: from a backup, from a file, or from storage that another version wrote. Nothing of it is believed:
 * addresses are of the web or of mail, languages are ones, pairs are of blocks that are there, ranges are of their texts, and the id is
 * made anew. What is only told about a text (an engine that nobody knows, a finding of a newer version) is left out where it cannot be
 * used; texts, notes and words never are. Never throws.
 */
export function parseKept(value: unknown): ParsedKept {
  const tree = treeProblem(value);
  if (tree) return invalid(tree);
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== undefined && format !== KEPT_FORMAT) return invalid('format');
  if (typeof version === 'number' && version > KEPT_VERSION) {
    return { ok: false, problem: 'newer', where: 'version' };
  }
  // What is stored here has neither; a document has both.
  if (version !== (format && KEPT_VERSION)) return invalid('version');
  const parsed = v.safeParse(keptSchema, value);
  if (!parsed.success) return invalid(v.getDotPath(parsed.issues[0]) ?? 'article');
  const { language, use, ...kept } = parsed.output;
  const keptAt = kept.keptAt ?? kept.translatedAt;
  const article = withLanguages(kept.article);
  const wrong = addressProblem(article) ?? partsProblem(article, kept.pairs);
  if (wrong) return invalid(wrong);
  const used = v.safeParse(engineUse, use);
  const known = typeof language === 'string' ? normaliseLanguage(language) : undefined;
  return {
    ok: true,
    value: {
      ...kept,
      keptAt,
      changedAt: kept.changedAt ?? keptAt,
      id: keptId(article.url, kept.target),
      article,
      ...(known && { language: known }),
      ...(used.success && { use: used.output }),
    },
  };
}

function invalid(where: string): ParsedKept {
  return { ok: false, problem: 'invalid', where: where.slice(0, MOST_WHERE_CHARS) };
}

/** Declared languages are tags by their looks; one that is none would throw where languages are compared. */
function withLanguages(article: Article): Article {
  const { language: stated, ...source } = article.source;
  const language = stated && normaliseLanguage(stated.value);
  return {
    ...article,
    source: { ...source, ...(stated && language && { language: { ...stated, value: language } }) },
    blocks: article.blocks.map((block) => {
      const { language: declared, ...rest } = block;
      const known = normaliseLanguage(declared);
      return known === declared ? block : { ...rest, ...(known && { language: known }) };
    }),
    declaredLanguages: article.declaredLanguages.flatMap((signal) => {
      const known = normaliseLanguage(signal.language);
      return known ? [{ ...signal, language: known }] : [];
    }),
  };
}

/** The two addresses that are taken apart later, and of which one becomes part of the id. */
function addressProblem({ url, source }: Article): string | undefined {
  if (!URL.canParse(url) || /\s/.test(url)) return 'article.url';
  return URL.canParse(source.url.value) ? undefined : 'article.source.url.value';
}

function partsProblem({ blocks }: Article, pairs: KeptArticle['pairs']): string | undefined {
  const blockIds = new Set<string>();
  for (const [at, { id }] of blocks.entries()) {
    if (blockIds.has(id) || !v.is(partId, id)) return `article.blocks.${at}.id`;
    blockIds.add(id);
  }
  const pairIds = new Set<string>();
  for (const [at, { id, blockId }] of pairs.entries()) {
    if (pairIds.has(id)) return `pairs.${at}.id`;
    if (!blockIds.has(blockId)) return `pairs.${at}.blockId`;
    pairIds.add(id);
  }
  return undefined;
}
