import type { TextRange } from '../../../core/finding';
import { primaryLanguage } from '../../../core/language';
import type { CheckedPair, CheckedText } from '../checked-text';

/**
 * What speaks for a negation being gone, as natural logarithms of odds: by logistic regression on NTREX in 22 directions, with negations
 * dropped and without; rounded.
 */
const NONE_OF_ONE = 2.2;
const NONE_OF_TWO = 5.5;
const ONE_OF_TWO = 1.5;
/** English says with other words what others deny, and Russian denies what others say. */
const INTO_ENGLISH = -0.5;
const FROM_RUSSIAN = -0.6;
const QUESTION = 0.5;
const BARE = 2.9;

/** How far from the lost negation, as a share of the sentence, a word stands that may deny in its place, and what that speaks. */
type Excuses = readonly (readonly [number, number])[];
const NEAR: Excuses = [
  [0.2, -4],
  [0.35, -2.7],
  [1, -2.3],
];
const LOOSE: Excuses = [
  [0.1, -2.6],
  [0.2, -1.2],
  [1, -0.6],
];
/** The same where the original has a like of the word at its place, and so has it for itself: `without`, `sans`. */
const NEAR_LIKE: Excuses = [
  [0.1, -2.5],
  [0.2, -2],
  [0.35, -1.5],
  [1, -0.6],
];
const LOOSE_LIKE: Excuses = [[0.1, -2.5]];
/** How far apart the like may be. */
const LIKE = 0.25;

/** From here on it is a finding. */
const ENOUGH = 0.95;

/** English says `does see` where `does not see` has lost its `not`, and hardly ever for itself. Questions, inversions and `do so` aside. */
const BARE_DO =
  /(?<!\p{L})(?:do|does|did) (?!(?:you|they|we|i|he|she|it|th\p{L}+|so|not|with|an?|in|for|to|by|on|what|his|her|its|my|our|your|their|more|well|\p{L}*thing|business|\p{L}+ing)(?!\p{L}))\p{Ll}{2,}/iu;

/** The negations of the original that the translation has likely lost: empty where it has as many, or says them otherwise. */
export function lostNegations(pair: CheckedPair): TextRange[] {
  const { original, translation } = pair;
  const [lost, odds] = fewer(original, translation);
  const [first] = lost;
  if (!first) return [];
  const language = primaryLanguage(translation.language);
  const score =
    odds +
    (language === 'en' ? INTO_ENGLISH : 0) +
    (primaryLanguage(original.language) === 'ru' ? FROM_RUSSIAN : 0) +
    (/[?？]/u.test(original.text + translation.text) ? QUESTION : 0) +
    (language === 'en' && !translation.text.includes('?') && BARE_DO.test(translation.text) ? BARE : 0) +
    excuses(lost, pair);
  return score > ENOUGH ? lost : [];
}

/** The negations that the translation may have lost, and what their number says; of two, the one that the kept one is further from. */
function fewer(original: CheckedText, translation: CheckedText): [TextRange[], number] {
  const said = original.negations();
  const [kept, another] = translation.negations();
  const [first, second, third] = said;
  if (!kept) return [said, second ? NONE_OF_TWO : NONE_OF_ONE];
  // Of many it is not told: languages differ in how often they say the same no.
  if (third || another || !first || !second) return [[], 0];
  const place = placeOf(kept, translation);
  const [a, b] = [first, second].map((range) => Math.abs(placeOf(range, original) - place));
  return [[(a ?? 0) > (b ?? 0) ? first : second], ONE_OF_TWO];
}

/** What the words speak that may deny in another way: `unknown`, `without`. */
function excuses(lost: readonly TextRange[], { original, translation }: CheckedPair): number {
  const places = lost.map((range) => placeOf(range, original));
  const own = [...original.nearNegations(), ...original.looseNegations()];
  const likes = outsideOf(original.negations(), own).map((range) => placeOf(range, original));
  const isLike = (place: number) => likes.some((like) => Math.abs(like - place) <= LIKE);
  const weigh = (ranges: readonly TextRange[], unlike: Excuses, like: Excuses) => {
    const words = outsideOf(translation.negations(), ranges).map((range) => placeOf(range, translation));
    return (
      closest(
        words.filter((place) => !isLike(place)),
        places,
        unlike,
      ) + closest(words.filter(isLike), places, like)
    );
  };
  return (
    weigh(translation.nearNegations(), NEAR, NEAR_LIKE) +
    weigh(translation.looseNegations(), LOOSE, LOOSE_LIKE)
  );
}

/** What the one speaks that is closest to what was lost; nothing where there is none. */
function closest(words: readonly number[], lost: readonly number[], speaks: Excuses): number {
  const apart = Math.min(...words.flatMap((word) => lost.map((place) => Math.abs(place - word))));
  return speaks.find(([most]) => apart <= most)?.[1] ?? 0;
}

function outsideOf(negations: readonly TextRange[], ranges: readonly TextRange[]): TextRange[] {
  return ranges.filter(
    (range) => !negations.some(({ start, end }) => range.start < end && start < range.end),
  );
}

/** Where in its text a range is: 0 at the beginning, 1 at the end. */
function placeOf({ start, end }: TextRange, { text }: CheckedText): number {
  return (start + end) / 2 / text.length;
}
