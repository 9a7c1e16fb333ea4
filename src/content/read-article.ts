import type { Article } from '../core/article';
import type { Result } from '../core/result';
import { extractArticle } from '../extract/extract-article';

declare global {
  /** Left by this file in the extension's own world of the page, where the page's scripts cannot see it. */
  var diptychReadArticle: (() => Result<Article>) | undefined;
}

// Injected again at every reading: the newest one is as good as the first.
globalThis.diptychReadArticle = () => extractArticle(document, location.href);
