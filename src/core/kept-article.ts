import type { Article } from './article';
import type { EngineUse } from './engine-use';
import type { TextRange } from './finding';
import type { LanguageTag } from './language';
import type { Pair } from './pair';

/** Words of an article that the reader marked, and what they wrote about them. */
export interface Highlight {
  /** Of the pair. */
  pair: string;
  side: 'original' | 'translation';
  /** In the text of that side (`inlineText`). */
  range: TextRange;
  /** The words themselves: what was marked is known even where the sentence has become another. */
  words: string;
  /** Empty for none. */
  note: string;
}

/** What a reader adds to an article. */
export interface ReaderNotes {
  /** In the order in which they were given; none twice. */
  tags: string[];
  /** Plain text; empty for none. */
  note: string;
  /** In the order in which they were made. */
  highlights: Highlight[];
}

export const NO_NOTES: ReaderNotes = { tags: [], note: '', highlights: [] };

/** An article as the reader keeps it: all that is needed to show it again with nothing of the page, the engine or the network. */
export interface KeptArticle extends ReaderNotes {
  /** Of what it was read at and the language it was translated into (`keptId`): kept twice, it is the same. */
  id: string;
  /** ISO 8601 with offset Z: when it was kept first. */
  keptAt: string;
  /** The same of the last change of anything in it. */
  changedAt: string;
  article: Article;
  /** The language it is in, where that is known. */
  language?: LanguageTag;
  target: LanguageTag;
  /** ISO 8601 with offset Z. */
  translatedAt: string;
  /** The engine that was at work at last, and which of its models. Each pair says which engine made it. */
  use?: Pick<EngineUse, 'id' | 'model'>;
  pairs: Pair[];
}

/** What is kept of one address in one language has one id. No address has a space in it. */
export function keptId(url: string, target: LanguageTag): string {
  return `${target} ${url}`;
}
