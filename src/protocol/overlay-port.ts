import * as v from 'valibot';
import type { Block } from '../core/article';
import type { AppError } from '../core/errors';
import type { LanguageTag } from '../core/language';
import { treeProblem } from '../core/outside-tree';
import type { Pair } from '../core/pair';
import { inlinesSchema, languageSchema } from './article-schema';
import { isTooLarge, MOST_BLOCKS } from './overlay-limits';
import { declaredSchema, webAddress } from './page-facts';

/** What a page's script says. It shares a process with the page, so nothing is believed and everything has its measure. */
export type OverlayCommand = v.InferOutput<typeof overlayCommandSchema>;

const blockId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,20}$/));
const blockIds = v.pipe(v.array(blockId), v.maxLength(MOST_BLOCKS));

const block: v.GenericSchema<unknown, OverlayBlock> = v.object({
  id: blockId,
  kind: v.picklist(['heading', 'paragraph', 'preformatted']),
  language: v.exactOptional(languageSchema),
  content: v.pipe(
    inlinesSchema,
    v.check((content) => !isTooLarge(content)),
  ),
});

/** A block that no message takes, and how many characters its text has. */
const tooLargeBlock = v.object({ id: blockId, length: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** A block of a page as it stands there. */
export type OverlayBlock = Pick<Block, 'id' | 'language' | 'content'> & {
  kind: 'heading' | 'paragraph' | 'preformatted';
};

const pageSchema = v.object({
  /** Without the place in the page. */
  url: webAddress,
  declared: declaredSchema,
  /** The beginning of what can be read, to tell the language by. */
  sample: v.pipe(v.string(), v.maxLength(4000)),
  title: v.pipe(v.string(), v.maxLength(500)),
  /** What the page calls its site, empty where it says nothing: a name that is not translated. */
  siteName: v.pipe(v.string(), v.maxLength(200)),
});
export type OverlayPage = v.InferOutput<typeof pageSchema>;

export const overlayCommandSchema = v.variant('type', [
  /** Comes first, and again where the page has become another one. */
  v.object({
    type: v.literal('open'),
    /** What the script was given when the reader asked for the overlay. */
    invitation: v.pipe(v.string(), v.maxLength(64)),
    page: pageSchema,
  }),
  /** Blocks to be translated, those that the reader sees first; and those that cannot be. */
  v.object({
    type: v.literal('want'),
    blocks: v.pipe(v.array(block), v.maxLength(MOST_BLOCKS)),
    tooLarge: v.exactOptional(v.pipe(v.array(tooLargeBlock), v.maxLength(MOST_BLOCKS))),
  }),
  /** The blocks on the screen at this moment. */
  v.object({ type: v.literal('visible'), blocks: blockIds }),
  /** Blocks that could not be translated, once more. */
  v.object({ type: v.literal('retry'), blocks: blockIds }),
]);

const mixedWant = v.object({
  type: v.literal('want'),
  blocks: v.pipe(v.array(v.unknown()), v.maxLength(MOST_BLOCKS)),
  tooLarge: v.optional(v.pipe(v.array(tooLargeBlock), v.maxLength(MOST_BLOCKS)), []),
});

/**
 * What a page's script says, in the form that was agreed; undefined for what has none. Of blocks in one message, one that cannot be
 * used takes nothing from the others: it counts as too large, which is what a page can make of one without meaning to. Never throws.
 */
export function parseOverlayCommand(message: unknown): OverlayCommand | undefined {
  const parsed = parseTree(overlayCommandSchema, message);
  if (parsed) return parsed;
  const mixed = v.safeParse(mixedWant, message);
  if (!mixed.success) return undefined;
  const blocks: OverlayBlock[] = [];
  const tooLarge = [...mixed.output.tooLarge];
  for (const one of mixed.output.blocks) {
    const usable = parseTree(block, one);
    const named = v.safeParse(v.object({ id: blockId }), one);
    if (usable) blocks.push(usable);
    else if (named.success) tooLarge.push({ id: named.output.id, length: 0 });
  }
  return blocks.length > 0 || tooLarge.length > 0 ? { type: 'want', blocks, tooLarge } : undefined;
}

/** What a schema takes; undefined for what it does not, or what is too deep or too large to be walked. */
function parseTree<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  if (treeProblem(value)) return undefined;
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}

/** One sentence of a block: `length` is that of the original's `inlineText`; the lengths of all add up to the block's. */
export interface OverlaySentence extends Pick<Pair, 'state' | 'translation' | 'engine' | 'error'> {
  length: number;
}

/** Everything about a block; replaces what was known of it. */
export interface TranslatedBlock {
  id: string;
  sentences: OverlaySentence[];
}

/** What an overlay is told. */
export type OverlayEvent =
  /** Work begins, or begins anew in another way: what was translated before is no longer true. What was wanted is still wanted. */
  | { type: 'begun'; target: LanguageTag }
  | { type: 'blocks'; blocks: TranslatedBlock[] }
  /** Nothing more will come, and why, until the reader does something about it or a block is asked for again. */
  | { type: 'stopped'; error: AppError };
