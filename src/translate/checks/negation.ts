import type { Finding, TextRange } from '../../core/finding';
import type { CheckedPair, CheckedText } from './checked-text';

/** How far apart, as a share of the sentence, what stands at the same place of both sides may be. */
const SAME_PLACE = 0.15;

/**
 * The original says no more often than the translation. A single one that is gone may be there in other words (`unknown`,
 * `without`), some of which are heeded only at its place. Of many negations in a sentence it is not told whether one is gone:
 * languages differ in how often they say the same no.
 */
export function checkNegation(pair: CheckedPair): Finding[] {
  const { original, translation } = pair;
  if (!translation.lexicon) return [];
  const lost = lostOf(pair);
  const [first] = lost;
  if (!first || (lost.length === 1 && isSaidOtherwise(first, pair))) return [];
  const words = [original.textOf(first)];
  return [{ check: 'negation', message: 'findingNegationLost', words, original: lost, translation: [] }];
}

/** All, where the translation has none; of two, the one that the only one of the translation is further from. */
function lostOf({ original, translation }: CheckedPair): TextRange[] {
  const [first, second, third] = original.negations();
  const [kept, another] = translation.negations();
  if (!first || !kept) return original.negations();
  if (!second || third || another) return [];
  const place = placeOf(kept, translation);
  const distances = [first, second].map((range) => Math.abs(placeOf(range, original) - place));
  return (distances[0] ?? 0) > (distances[1] ?? 0) ? [first] : [second];
}

function isSaidOtherwise(lost: TextRange, { original, translation }: CheckedPair): boolean {
  const place = placeOf(lost, original);
  const isThere = (range: TextRange) => Math.abs(placeOf(range, translation) - place) <= SAME_PLACE;
  return [...translation.nearNegations(), ...translation.looseNegations().filter(isThere)].some(
    (range) => !translation.negations().some(({ start, end }) => range.start < end && start < range.end),
  );
}

/** Where in its text a range is: 0 at the beginning, 1 at the end. */
function placeOf({ start, end }: TextRange, { text }: CheckedText): number {
  return (start + end) / 2 / text.length;
}
