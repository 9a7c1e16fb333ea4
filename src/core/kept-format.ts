import type { KeptArticle } from './kept-article';

/** What a file of one kept article calls itself, and so does each article of a backup. */
export const KEPT_FORMAT = 'diptych-article';
/** Of the document's shape. Who meets a higher one says so and takes nothing of it. */
export const KEPT_VERSION = 1;

/** What a reader can add to one article. A restored one can hold more: what is united there is never cut. */
export const MOST_TAGS = 50;
export const MOST_TAG_CHARS = 100;
export const MOST_NOTE_CHARS = 100_000;

/** A kept article for other programs and for a backup. Its id is not in it: it follows from the address and the target. */
interface KeptDocument extends Omit<KeptArticle, 'id'> {
  format: typeof KEPT_FORMAT;
  version: typeof KEPT_VERSION;
  /** What the translation is and where the article came from, in a sentence. */
  attribution: string;
  /** ISO 8601 with offset Z. Absent in a backup, which says it once for all. */
  exportedAt?: string;
}

export function keptDocument(kept: KeptArticle, attribution: string, exportedAt?: string): KeptDocument {
  const { id: _, ...rest } = kept;
  return {
    format: KEPT_FORMAT,
    version: KEPT_VERSION,
    attribution,
    ...(exportedAt !== undefined && { exportedAt }),
    ...rest,
  };
}
