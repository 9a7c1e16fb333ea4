import readScript from '../content/read-article.ts?script&iife';
import type { Article } from '../core/article';
import type { Result } from '../core/result';
import { runInPage } from '../platform/page-scripts';
import { parseReadResult } from '../protocol/article-schema';

interface ReadScope {
  diptychReadArticle?: () => unknown;
}

/** The article of a tab's page as it is now. `closed`: there is no such tab; nobody will be told any more that it was closed. */
export async function readPage(tabId: number, closed: () => void): Promise<Result<Article>> {
  const answer = await runInPage(tabId, readScript, () => (globalThis as ReadScope).diptychReadArticle?.());
  if (!answer.ok && answer.error.kind === 'page-closed') closed();
  return answer.ok ? parseReadResult(answer.value) : answer;
}
