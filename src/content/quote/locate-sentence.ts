import type { SentencePlace } from '../../core/text-directive';
import type { Place } from './find-directive';
import { fold } from './fold';
import type { PageText } from './page-text';

/** Letters of the surroundings that are compared, and how many have to agree to mean anything. */
const CONTEXT = 1000;
const TELLING_CONTEXT = 8;
/** Neighbours shorter than this stand in too many places, as may more places than this of one sentence. */
const TELLING_NEIGHBOUR = 15;
const MOST_PLACES = 300;

/**
 * Where a sentence of the article is in its page. The article's text is the page's but for white space and for what
 * extraction left out (notes, hidden words). Of several places with the same text it is the one with the same surroundings,
 * or the one nearest to the sentences before and after it. Undefined where it is not there.
 */
export function locateSentence(page: PageText, wanted: SentencePlace): Place | undefined {
  const text = fold(wanted.sentence);
  if (!text) return undefined;
  const exact = placesOf(page, text).map((start) => ({ start, end: start + text.length }));
  const places = exact.length > 0 ? exact : placesWithGaps(page, wanted.sentence, text);
  return places.length > 1 ? likeliest(page, places, wanted) : places[0];
}

function placesOf({ folded }: PageText, text: string): number[] {
  const places: number[] = [];
  for (
    let at = folded.indexOf(text);
    at >= 0 && places.length < MOST_PLACES;
    at = folded.indexOf(text, at + 1)
  )
    places.push(at);
  return places;
}

/** Letters at both ends that have to be in the page as they are, the most first. */
const ENDS = [60, 30, 16, 10];
/** What may stand in the page between the words of a sentence: a share of it, and some letters more. */
const GAP_SHARE = 0.6;
const GAP_LETTERS = 150;

/** Places that have all words of the sentence in order, from its first to its last, with little else between them. */
function placesWithGaps(page: PageText, sentence: string, text: string): Place[] {
  const words = sentence
    .split(/[\s\uFFFC]+/)
    .map(fold)
    .filter(Boolean);
  for (const length of ENDS) {
    if (length * 2 > text.length) continue;
    const tail = text.slice(-length);
    const places = placesOf(page, text.slice(0, length)).flatMap((start) => {
      const longest = start + text.length * (1 + GAP_SHARE) + GAP_LETTERS;
      const end = endOfWords(page, words, start, longest, tail);
      return end === undefined ? [] : [{ start, end }];
    });
    if (places.length > 0) return places;
  }
  return [];
}

function endOfWords(
  { folded }: PageText,
  words: readonly string[],
  start: number,
  longest: number,
  tail: string,
): number | undefined {
  let at = start;
  for (const word of words) {
    const found = folded.indexOf(word, at);
    if (found < 0 || found + word.length > longest) return undefined;
    at = found + word.length;
  }
  return folded.endsWith(tail, at) ? at : undefined;
}

function likeliest(
  page: PageText,
  places: readonly Place[],
  { before, after }: SentencePlace,
): Place | undefined {
  const left = fold(before.join(' ')).slice(-CONTEXT);
  const right = fold(after.join(' ')).slice(0, CONTEXT);
  const neighbours = [nearestNeighbour(page, before.toReversed()), nearestNeighbour(page, after)];
  const judged = places.map((place) => ({
    place,
    context: agreement(page, place, left, right),
    distance: neighbours.reduce((sum, found) => sum + distanceTo(place, found), 0),
  }));
  judged.sort((a, b) => b.context - a.context || a.distance - b.distance);
  return judged[0]?.place;
}

/** How many letters before and after a place are as in the article. */
function agreement({ folded }: PageText, { start, end }: Place, left: string, right: string): number {
  let before = 0;
  while (before < left.length && left.at(-1 - before) === folded[start - 1 - before]) before++;
  let after = 0;
  while (after < right.length && right[after] === folded[end + after]) after++;
  const telling = (letters: number) => (letters >= TELLING_CONTEXT ? letters : 0);
  return telling(before) + telling(after);
}

/** The places of the first of these sentences that is long enough to be told from others and is in the page. */
function nearestNeighbour(page: PageText, sentences: readonly string[]): number[] {
  for (const sentence of sentences) {
    const text = fold(sentence);
    const places = text.length >= TELLING_NEIGHBOUR ? placesOf(page, text) : [];
    if (places.length > 0) return places;
  }
  return [];
}

function distanceTo({ start }: Place, places: readonly number[]): number {
  return places.length === 0 ? 0 : Math.min(...places.map((at) => Math.abs(at - start)));
}
