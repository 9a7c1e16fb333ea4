import type { TextRange } from './finding';
import { fold } from './fold';

/** A text as it is searched: neither case nor accents count, and white space of any kind and length is one space. */
export interface SearchText {
  folded: string;
  /** Where each UTF-16 unit of `folded` comes from in the text; one more for the end. */
  offsets: readonly number[];
}

const SPACE = /^\s$/;

export function searchText(text: string): SearchText {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const isSpace = SPACE.test(character);
    const units = isSpace ? (folded.endsWith(' ') ? '' : ' ') : fold(character);
    for (let unit = 0; unit < units.length; unit++) offsets.push(at);
    folded += units;
    at += character.length;
  }
  offsets.push(at);
  return { folded, offsets };
}

/** What is looked for, folded as texts are; `''` for nothing but space. */
export function searchQuery(query: string): string {
  return searchText(query.trim()).folded;
}

/** Where a query, as `searchQuery` gives it, is in a text: ranges of the text, from left to right, none over another. */
export function findAll({ folded, offsets }: SearchText, query: string): TextRange[] {
  const found: TextRange[] = [];
  if (query === '') return found;
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    // A letter that folds to several is found whole, and what folds to nothing belongs to the letter before it.
    found.push({ start: offsets[at] ?? 0, end: offsets[at + query.length] ?? 0 });
  }
  return found.filter(({ start, end }) => start < end);
}
