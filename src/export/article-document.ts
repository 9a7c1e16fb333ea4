import { attribution, type Messages } from '../core/attribution';
import { NO_NOTES } from '../core/kept-article';
import { type ArticleDocument, articleDocumentOf } from '../core/kept-format';
import { type ExportedArticle, exportAttribution } from './exported-article';

/**
 * An article as plain data with nothing of it lost: docs/schema/article-1.schema.json says what each member means. It holds what it was
 * given and copies nothing.
 */
export function articleDocument(exported: ExportedArticle, t: Messages): ArticleDocument {
  const { exportedAt, ...rest } = exported;
  // Their addresses may be the reader's alone.
  const { feeds: _, ...article } = exported.article;
  return articleDocumentOf(
    { ...NO_NOTES, ...rest, article },
    attribution(exportAttribution(exported, t), t),
    exportedAt,
  );
}
