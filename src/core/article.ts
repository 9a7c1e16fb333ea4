import type { Inline } from './inline';
import type { LanguageSignal, LanguageTag } from './language';
import type { Source } from './source';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'caption'
  | 'table-cell'
  | 'preformatted';

/** One heading, paragraph, list item, quotation, caption, table cell or preformatted part of an article. */
export interface Block {
  /** Unique in its article: `b0`, `b1`, ... in reading order. */
  id: string;
  kind: BlockKind;
  /** The headline and the standfirst are blocks too, the first ones, so that they are translated like the rest. */
  role?: 'title' | 'standfirst';
  /** Headings: 1 to 6. */
  level?: number;
  /** List items: 1 for the outermost list. Quotations: 1 unless nested. */
  depth?: number;
  /** List items: the number shown, in ordered lists. */
  ordinal?: number;
  /** Table cells: which table of the article, and where in it, all from 0. */
  cell?: { table: number; row: number; column: number; header: boolean };
  /** The language this block declares, where it differs from the page's. */
  language?: LanguageTag;
  content: Inline[];
}

/** A feed that a page announces. */
export interface FeedLink {
  /** Absolute http(s) address. */
  url: string;
  title?: string;
}

/** What a reader would call the story: title, standfirst, body. Never the page. */
export interface Article {
  /** The address the article was read from, without a text fragment. */
  url: string;
  source: Source;
  blocks: Block[];
  /** What the page declares about its language; detection adds its own signals later. */
  declaredLanguages: LanguageSignal[];
  /** The feeds that its page announces, in the page's order; absent where there are none. */
  feeds?: FeedLink[];
}
