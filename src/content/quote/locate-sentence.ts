import { fold } from '../../core/fold';
import type { SentencePlace } from '../../core/text-directive';
import type { Place } from './find-directive';
import { type PageText, runAt } from './page-text';

/** Letters around a place in which the sentences before and after it are looked for. */
const FARTHEST = 20_000;
const MOST_PLACES = 300;
/** A sentence of so many letters is the same wherever it stands; a shorter one may be a label or an answer. */
const TELLING_LETTERS = 40;

/**
 * Where a sentence of the article is in its page. The article's text is the page's but for white space and for what
 * extraction left out (notes, hidden words). Of several places with the same text the one that is nearest to the sentences
 * before and after it comes first. After it comes the first of all in the page, where the sentence is long enough to say the
 * same in both: in a paragraph that the page has twice no directive can tell the second. Empty where it is not in the page.
 */
export function locateSentence(page: PageText, wanted: SentencePlace): Place[] {
  const text = fold(wanted.sentence);
  if (!text) return [];
  const exact = placesOf(page, text).map((start) => ({ start, end: start + text.length }));
  const places = exact.length > 0 ? exact : placesWithGaps(page, wanted.sentence, text);
  const [likeliest] = places.length > 1 ? byLikelihood(page, places, wanted) : places;
  const [earliest] = places;
  if (!likeliest || !earliest) return [];
  return likeliest === earliest || text.length < TELLING_LETTERS ? [likeliest] : [likeliest, earliest];
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

function byLikelihood(page: PageText, places: readonly Place[], wanted: SentencePlace): Place[] {
  const before = wanted.before.map(fold).filter(Boolean).reverse();
  const after = wanted.after.map(fold).filter(Boolean);
  return places
    .map((place) => ({
      place,
      likeness: likenessOfHeading(wanted.headingLevel, page.runs[runAt(page, place.start)]?.headingLevel),
      distance: distanceBefore(page, place, before) + distanceAfter(page, place, after),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.distance - b.distance)
    .map(({ place }) => place);
}

/** Headings are looked for among headings, of their own level first. Of other text it says nothing. */
function likenessOfHeading(wanted: number, found = 0): number {
  if (wanted === 0 || found === 0) return 0;
  return wanted === found ? 2 : 1;
}

/** The letters between a place and the sentences before it, nearest first: none where they are as in the article. */
function distanceBefore({ folded }: PageText, { start }: Place, sentences: readonly string[]): number {
  const text = folded.slice(Math.max(start - FARTHEST, 0), start);
  let at = text.length;
  let distance = 0;
  for (const sentence of sentences) {
    const found = at < sentence.length ? -1 : text.lastIndexOf(sentence, at - sentence.length);
    distance += found < 0 ? FARTHEST : at - sentence.length - found;
    if (found >= 0) at = found;
  }
  return distance;
}

/** The same for the sentences after it. */
function distanceAfter({ folded }: PageText, { end }: Place, sentences: readonly string[]): number {
  const text = folded.slice(end, end + FARTHEST);
  let at = 0;
  let distance = 0;
  for (const sentence of sentences) {
    const found = text.indexOf(sentence, at);
    distance += found < 0 ? FARTHEST : found - at;
    if (found >= 0) at = found + sentence.length;
  }
  return distance;
}
