import type { TextRange } from '../core/finding';
import { inlineText } from '../core/inline';
import type { KeptArticle } from '../core/kept-article';
import type { Pair } from '../core/pair';
import { findAll, foldedText, searchText } from '../core/search-text';
import type { LibraryQuery } from './query';

/** The sentence that shows best why an article was found, and where in it, on both sides. */
export interface Snippet {
  pair: Pair;
  /** In order, apart from each other. */
  original: TextRange[];
  translation: TextRange[];
}

/** The pair with most of what is looked for, the first of several; undefined where no sentence has any of it. */
export function snippetOf({ pairs }: KeptArticle, { wanted }: LibraryQuery): Snippet | undefined {
  let best: Pair | undefined;
  let most = 0;
  for (const pair of pairs) {
    const [original, translation] = sidesOf(pair).map(foldedText);
    const score = wanted.filter((part) => original?.includes(part) || translation?.includes(part)).length;
    if (score <= most) continue;
    [best, most] = [pair, score];
    if (most === wanted.length) break;
  }
  if (!best) return undefined;
  const [original = [], translation = []] = sidesOf(best).map((text) => rangesIn(text, wanted));
  return { pair: best, original, translation };
}

function sidesOf({ original, translation = [] }: Pair): string[] {
  return [inlineText(original), inlineText(translation)];
}

/** Where any of the words are; what overlaps is one range. */
function rangesIn(text: string, wanted: readonly string[]): TextRange[] {
  const searched = searchText(text);
  const found = wanted.flatMap((part) => findAll(searched, part)).sort((a, b) => a.start - b.start);
  const apart: TextRange[] = [];
  for (const { start, end } of found) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
