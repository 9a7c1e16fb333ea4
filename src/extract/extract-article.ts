import type { Article } from '../core/article';
import { ok, type Result } from '../core/result';
import { readArticle } from './read-article';

/** The article of a document, as plain data. Errors: those of `readArticle`. */
export function extractArticle(document: Document, url: string): Result<Article> {
  const read = readArticle(document, url);
  return read.ok ? ok(read.value.article) : read;
}
