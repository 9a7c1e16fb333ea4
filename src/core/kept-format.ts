import type { KeptArticle } from './kept-article';

/** What a file of one kept article calls itself, and so does each article of a backup. */
export const KEPT_FORMAT = 'diptych-article';
/** Of the document's shape. Who meets a higher one says so and takes nothing of it. */
export const KEPT_VERSION = 1;

/** What a reader can add to one article. A restored one can hold more: what is united there is never cut. */
export const MOST_TAGS = 50;
export const MOST_TAG_CHARS = 100;
export const MOST_NOTE_CHARS = 100_000;

/** What only an article has that is kept. */
type KeptFacts = 'id' | 'keptAt' | 'changedAt';

/** An article for other programs and for a backup. Its id is not in it: it follows from the address and the target (`keptId`). */
export interface ArticleDocument
  extends Omit<KeptArticle, KeptFacts>,
    Partial<Pick<KeptArticle, 'keptAt' | 'changedAt'>> {
  format: typeof KEPT_FORMAT;
  version: typeof KEPT_VERSION;
  /** What the translation is and where the article came from, in one language's words. */
  attribution: string;
  /** ISO 8601 with offset Z. Absent in a backup, which says it once for all. */
  exportedAt?: string;
}

/** The document of an article that is kept, or merely read. Members that nobody knows are left out. */
export function articleDocumentOf(
  article: Omit<KeptArticle, KeptFacts> & Partial<Pick<KeptArticle, KeptFacts>>,
  attribution: string,
  exportedAt?: string,
): ArticleDocument {
  const { keptAt, changedAt, language, target, translatedAt, use, tags, note, highlights, pairs } = article;
  return {
    format: KEPT_FORMAT,
    version: KEPT_VERSION,
    ...(exportedAt && { exportedAt }),
    attribution,
    ...(keptAt && { keptAt }),
    ...(changedAt && { changedAt }),
    ...(language && { language }),
    target,
    translatedAt,
    ...(use && { use }),
    tags,
    note,
    highlights,
    article: article.article,
    pairs,
  };
}
