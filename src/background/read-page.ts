import readScript from '../content/read-article.ts?script&iife';
import type { Article } from '../core/article';
import type { Result } from '../core/result';
import { runInPage } from '../platform/page-scripts';
import { parseReadResult } from '../protocol/article-schema';

interface ReadScope {
  diptychReadArticle?: () => unknown;
}

/** The article of a tab's page as it is now. */
export async function readPage(tabId: number): Promise<Result<Article>> {
  const answer = await runInPage(tabId, readScript, () => (globalThis as ReadScope).diptychReadArticle?.());
  return answer.ok ? parseReadResult(answer.value) : answer;
}
