import type { KeptArticle } from '../../core/kept-article';
import { entryOf } from '../../core/library-entry';
import { textOf } from '../../library/article-text';
import type { Shelved } from '../../platform/library-store';

/** An article with what lists and searches need of it. */
export function shelve(kept: KeptArticle): Shelved {
  return { kept, entry: entryOf(kept), text: textOf(kept) };
}
