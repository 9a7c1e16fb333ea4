import { searchQuery } from '../core/search-text';

/** What is looked for, folded as texts are: all of `wanted` has to be in an article, none of `unwanted`. */
export interface LibraryQuery {
  wanted: string[];
  unwanted: string[];
}

/** A phrase between quotation marks of any kind, the last one perhaps still open; or what has no space in it. */
const PART = /(-?)["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(-?)(\S+)/gu;

/**
 * What a reader types: words parted by spaces, `"words that stand together"`, `-word` for what must not be there. Japanese and Chinese need
 * no spaces: what is typed is looked for wherever it stands.
 */
export function parseQuery(typed: string): LibraryQuery {
  const query: LibraryQuery = { wanted: [], unwanted: [] };
  for (const [, phraseSign, phrase, wordSign, word] of typed.matchAll(PART)) {
    const text = searchQuery(phrase ?? word ?? '');
    const list = (phraseSign ?? wordSign) === '-' ? query.unwanted : query.wanted;
    // Somebody has begun to type what must not be there.
    if (text !== '' && text !== '-' && !list.includes(text)) list.push(text);
  }
  return query;
}

/** True for a query that every article answers. */
export function isEmptyQuery({ wanted, unwanted }: LibraryQuery): boolean {
  return wanted.length === 0 && unwanted.length === 0;
}

/** Whether a folded text is what a query asks for. */
export function isMatch(text: string, { wanted, unwanted }: LibraryQuery): boolean {
  return wanted.every((part) => text.includes(part)) && !unwanted.some((part) => text.includes(part));
}
