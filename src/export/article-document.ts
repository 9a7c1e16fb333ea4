import { attribution, type Messages } from '../core/attribution';
import { type KeptArticle, NO_NOTES } from '../core/kept-article';
import { type ExportedArticle, exportAttribution } from './exported-article';

const FORMAT = 'diptych-article';
const VERSION = 1;

/** What only a kept article has is absent of one that is merely read; its id is made of address and language (`keptId`). */
interface ArticleDocument
  extends Omit<KeptArticle, 'id' | 'keptAt' | 'changedAt'>,
    Partial<Pick<KeptArticle, 'keptAt' | 'changedAt'>> {
  format: typeof FORMAT;
  version: typeof VERSION;
  exportedAt?: string;
  /** What this is and where it came from, in one language's words. */
  attribution: string;
}

/**
 * An article as plain data with nothing of it lost: docs/schema/article-1.schema.json says what each member means. Members that
 * nobody knows are left out, as they are in the article. It holds what it was given and copies nothing.
 */
export function articleDocument(exported: ExportedArticle, t: Messages): ArticleDocument {
  const { article, language, target, translatedAt, use, pairs } = exported;
  const { exportedAt, keptAt, changedAt } = exported;
  return {
    format: FORMAT,
    version: VERSION,
    ...(exportedAt && { exportedAt }),
    attribution: attribution(exportAttribution(exported, t), t),
    ...(keptAt && { keptAt }),
    ...(changedAt && { changedAt }),
    ...(language && { language }),
    target,
    translatedAt,
    ...(use && { use }),
    tags: exported.tags ?? NO_NOTES.tags,
    note: exported.note ?? NO_NOTES.note,
    highlights: exported.highlights ?? NO_NOTES.highlights,
    article,
    pairs,
  };
}
