import type { LanguageTag } from '../../core/language';
import { splitSentences } from '../../core/sentences/split-sentences';
import { oneToOneProbability } from './gale-church';

/**
 * Below this a run is not taken for aligned. Measured on 11,022 runs of two to six sentences of news, English to and from 11
 * languages, each translation joined and split again: 78 % are above and 99.97 % of those are right; of runs in which two
 * sentences were made one and another two, 1.2 % are above. With 0.2 it would be 80 %, 99.90 % and 4.6 %, with 0.9 it would
 * be 67 %, 99.99 % and 0.8 %. What length cannot tell is that two sentences of a length changed places.
 */
const LEAST_PROBABILITY = 0.8;

const QUOTATION_MARK = /["“”„«»「」『』＂]/gu;

/**
 * Cuts the translation of plain sentences into its own sentences and pairs them by length. Undefined unless each of them is
 * paired with one, and this is by far the most probable of all ways.
 */
export function cutByLength(
  items: readonly string[],
  answer: string,
  target: LanguageTag,
): string[] | undefined {
  const parts = splitSentences(answer, target).map(({ start, end }) => answer.slice(start, end).trim());
  if (oneToOneProbability(items.map(lengthOf), parts.map(lengthOf)) < LEAST_PROBABILITY) return undefined;
  // A mark between two sentences may close the one or open the other; who got it shows in pairs of marks that are none.
  const areWhole = parts.every(
    (part, at) => countQuotationMarks(part) % 2 === countQuotationMarks(items[at] ?? '') % 2,
  );
  return areWhole ? parts : undefined;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function countQuotationMarks(text: string): number {
  return text.match(QUOTATION_MARK)?.length ?? 0;
}
