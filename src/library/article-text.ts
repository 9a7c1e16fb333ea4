import { inlineText } from '../core/inline';
import type { KeptArticle } from '../core/kept-article';
import { foldedText } from '../core/search-text';

/** Parts what stands for itself. No folded text has one in it, so nothing is found from one sentence into the next. */
const BETWEEN = '\n';

/** Everything of an article that can be looked for, folded: its sentences on both sides, its source, and what the reader wrote. */
export function textOf({ article, pairs, tags, note, highlights }: KeptArticle): string {
  const { title, siteName, authors } = article.source;
  const parts = [
    title?.value ?? '',
    siteName?.value ?? '',
    ...(authors?.value ?? []),
    ...pairs.flatMap(({ original, translation = [] }) => [inlineText(original), inlineText(translation)]),
    ...tags,
    note,
    ...highlights.flatMap(({ words, note: about }) => [words, about]),
  ];
  return parts.map(foldedText).filter(Boolean).join(BETWEEN);
}
