import type { TextRange } from './finding';
import { fold } from './fold';

/** A text as it is searched: neither case nor accents count, and white space of any kind and length is one space. */
export interface SearchText {
  folded: string;
  /** Where each UTF-16 unit of `folded` comes from in the text: the beginning and the end of its letter, with the marks on it. */
  places: readonly TextRange[];
}

const SPACE = /^\s$/;
/** Where marks are accents. Elsewhere (Devanagari, Thai) they are vowels, and another mark is another syllable. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const MARK = /^\p{M}$/u;

export function searchText(text: string): SearchText {
  let folded = '';
  const places: TextRange[] = [];
  let at = 0;
  let isAccented = true;
  for (const character of text) {
    const end = at + character.length;
    const isMark = MARK.test(character);
    if (!isMark) isAccented = ACCENTED.test(character);
    const units = unitsOf(character, folded.endsWith(' '), isMark && !isAccented);
    // What folds to nothing belongs to the letter before it.
    const before = places.at(-1);
    if (units === '' && before) closeAt(places, before, end);
    for (let unit = 0; unit < units.length; unit++) places.push({ start: at, end });
    folded += units;
    at = end;
  }
  return { folded, places };
}

/** Stands for white space while a text is folded at once; a private-use character that folds to itself. */
const SPACE_SIGN = '\uE000';
/** A mark that is no accent. At the beginning of a text every mark counts as one. */
const VOWEL =
  /[^\p{M}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}/u;

/** `searchText(text).folded`, and many times as fast: for texts of which nobody asks where in them something is. */
export function foldedText(text: string): string {
  // White space is folded away otherwise, and so would the marks be that are vowels.
  if (VOWEL.test(text) || text.includes(SPACE_SIGN)) return searchText(text).folded;
  return fold(text.replace(/\s+/g, SPACE_SIGN)).replaceAll(SPACE_SIGN, ' ').replace(/ {2,}/g, ' ');
}

function unitsOf(character: string, isAfterSpace: boolean, isVowel: boolean): string {
  if (SPACE.test(character)) return isAfterSpace ? '' : ' ';
  return isVowel ? character : fold(character);
}

/** All units of the last letter end where what belongs to it does. */
function closeAt(places: TextRange[], last: TextRange, end: number): void {
  for (let at = places.length - 1; places[at]?.start === last.start; at -= 1) {
    places[at] = { start: last.start, end };
  }
}

/** What is looked for, folded as texts are; `''` for nothing but space. */
export function searchQuery(query: string): string {
  return searchText(query.trim()).folded;
}

/** Where a query, as `searchQuery` gives it, is in a text: ranges of whole letters, from left to right. */
export function findAll({ folded, places }: SearchText, query: string): TextRange[] {
  const found: TextRange[] = [];
  if (query === '') return found;
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    const [first, last] = [places[at], places[at + query.length - 1]];
    if (first && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}
