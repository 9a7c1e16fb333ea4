/** A range of a text. */
export interface Found {
  start: number;
  end: number;
}

/**
 * Finds whole words in a text, outside ranges already taken; of several places the one nearest to `position` (0 to 1).
 */
export function findWords(
  text: string,
  words: string,
  position: number,
  taken: readonly Found[],
  how: 'exactly' | 'in any case',
): Found | undefined {
  if (words === '') return undefined;
  const [haystack, needle] = how === 'exactly' ? [text, words] : [text.toLowerCase(), words.toLowerCase()];
  // Few letters change their length with their case; places could not be told then.
  if (haystack.length !== text.length) return undefined;
  let best: Found | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let start = haystack.indexOf(needle); start >= 0; start = haystack.indexOf(needle, start + 1)) {
    const found = { start, end: start + needle.length };
    const distance = Math.abs(start / text.length - position);
    if (distance >= bestDistance || !isWhole(text, found)) continue;
    if (taken.some((range) => range.start < found.end && found.start < range.end)) continue;
    best = found;
    bestDistance = distance;
  }
  return best;
}

/**
 * Not a part of a longer word or number. Scripts without spaces have no such thing, and what is written in other letters or digits is
 * whole also where Korean ties a particle to it: `2019년`.
 */
export function isWhole(text: string, { start, end }: Found): boolean {
  if (joins(text[start - 1], text[start]) || joins(text[end - 1], text[end])) return false;
  return (
    !NUMBER_GOES_ON.test(text.slice(Math.max(start - 2, 0), start + 1)) &&
    !NUMBER_GOES_ON.test(text.slice(end - 1, end + 2))
  );
}

const NUMBER_GOES_ON = /^\p{Nd}[.,]\p{Nd}$/u;

function joins(before = '', after = ''): boolean {
  return WORD.test(before) && WORD.test(after) && !(HANGUL.test(after) && !HANGUL.test(before));
}

const WORD =
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}]/u;
const HANGUL = /\p{sc=Hang}/u;
