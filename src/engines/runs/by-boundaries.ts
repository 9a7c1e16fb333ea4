import { tellTagsApart, withOwnTags } from './inner-tags';

/** Sentence lengths as an engine gives them: of the text and of its translation, in UTF-16 units. */
export interface SentenceLengths {
  srcSentLen: readonly number[];
  transSentLen: readonly number[];
}

/** Sentences in `html` form as one text. `gap` is what stands between two of them. */
export function joinPlainly(items: readonly string[], gap: string): string {
  return tellTagsApart(items).join(gap);
}

/**
 * Cuts the translation of sentences that were joined by `joinPlainly` at the engine's own sentence boundaries. Undefined where
 * they are not where our sentences end, where the lengths do not add up, where a sentence would have no translation, or
 * where a tag is in another sentence than before.
 */
export function cutByBoundaries(
  items: readonly string[],
  gap: string,
  translation: string,
  { srcSentLen, transSentLen }: SentenceLengths,
): string[] | undefined {
  if (srcSentLen.length !== transSentLen.length) return undefined;
  if (!isSum(srcSentLen, joinPlainly(items, gap)) || !isSum(transSentLen, translation)) return undefined;
  const ends = runningTotals(srcSentLen);
  const translatedEnds = runningTotals(transSentLen);
  let end = 0;
  const cuts = tellTagsApart(items)
    .slice(0, -1)
    .map((item) => {
      end += item.length;
      // The white space between two sentences may be counted to either.
      const boundary = ends.findIndex((at) => end <= at && at <= end + gap.length);
      end += gap.length;
      return translatedEnds[boundary];
    });
  if (cuts.includes(undefined)) return undefined;
  const parts = [0, ...cuts].map((from, index) => translation.slice(from, cuts[index]).trim());
  return parts.every((part) => part !== '') ? withOwnTags(parts, items) : undefined;
}

function runningTotals(lengths: readonly number[]): number[] {
  let total = 0;
  return lengths.map((length) => {
    total += length;
    return total;
  });
}

/** One more or less is what the vendor's own examples differ by. */
function isSum(lengths: readonly number[], text: string): boolean {
  return Math.abs(lengths.reduce((sum, length) => sum + length, 0) - text.length) <= 1;
}
