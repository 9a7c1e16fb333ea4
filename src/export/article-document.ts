import { attribution, type Messages } from '../core/attribution';
import { NO_NOTES } from '../core/kept-article';
import { type ArticleDocument, articleDocumentOf } from '../core/kept-format';
import { type ExportedArticle, exportAttribution } from './exported-article';

/**
 * An article as plain data with nothing of it lost: docs/schema/article-1.schema.json says what each member means. It holds what it was
 * given and copies nothing.
 */
export function articleDocument(exported: ExportedArticle, t: Messages): ArticleDocument {
  const { exportedAt, ...article } = exported;
  return articleDocumentOf(
    { ...NO_NOTES, ...article },
    attribution(exportAttribution(exported, t), t),
    exportedAt,
  );
}
