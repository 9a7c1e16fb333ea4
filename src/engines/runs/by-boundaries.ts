import type { AlignedRange, Translated } from '../../core/translated';
import { tellTagsApart, withOwnTags } from './inner-tags';

/** Sentence lengths as an engine gives them: of the text and of its translation, in UTF-16 units. */
export interface SentenceLengths {
  srcSentLen: readonly number[];
  transSentLen: readonly number[];
}

/** An engine's answer to sentences that were sent as one text. */
interface JoinedAnswer extends Pick<Translated, 'text' | 'alignment'> {
  sentLen?: SentenceLengths | undefined;
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
  lengths: SentenceLengths,
): string[] | undefined {
  const cuts = cutsAt(tellTagsApart(items), gap, translation, lengths);
  return cuts && withOwnTags(textsOf(translation, cuts), items);
}

/**
 * The same for sentences in `text` form that were joined with the gap alone. The word alignment of the whole is cut as well;
 * what reaches from one sentence into another, on either side, is left out.
 */
export function cutTextByBoundaries(
  items: readonly string[],
  gap: string,
  { text, alignment = [], sentLen }: JoinedAnswer,
): Pick<Translated, 'text' | 'alignment'>[] | undefined {
  const cuts = sentLen && cutsAt(items, gap, text, sentLen);
  if (!cuts) return undefined;
  let start = 0;
  return items.map((item, index) => {
    const { from = 0, to = 0 } = cuts[index] ?? {};
    const end = start + item.length;
    const own = alignment.flatMap(([first, last, translatedFirst, translatedLast]): AlignedRange[] => {
      const isOwn = start <= first && last <= end && from <= translatedFirst && translatedLast <= to;
      return isOwn ? [[first - start, last - start, translatedFirst - from, translatedLast - from]] : [];
    });
    start = end + gap.length;
    return { text: text.slice(from, to), ...(own.length > 0 && { alignment: own }) };
  });
}

/** Where the translation of a sentence is in that of all, white space at its ends left out. */
interface Cut {
  from: number;
  to: number;
}

/** As many as sentences; undefined where that is not certain. None is empty. */
function cutsAt(
  items: readonly string[],
  gap: string,
  translation: string,
  { srcSentLen, transSentLen }: SentenceLengths,
): Cut[] | undefined {
  if (srcSentLen.length !== transSentLen.length) return undefined;
  if (!isSum(srcSentLen, items.join(gap)) || !isSum(transSentLen, translation)) return undefined;
  const ends = runningTotals(srcSentLen);
  const translatedEnds = runningTotals(transSentLen);
  let end = 0;
  const cuts = items.slice(0, -1).map((item) => {
    end += item.length;
    // The white space between two sentences may be counted to either.
    const boundary = ends.findIndex((at) => end <= at && at <= end + gap.length);
    end += gap.length;
    return translatedEnds[boundary];
  });
  const parts: Cut[] = [];
  for (const [index, from] of [0, ...cuts].entries()) {
    const to = index < cuts.length ? cuts[index] : translation.length;
    if (from === undefined || to === undefined) return undefined;
    const part = translation.slice(from, to);
    const text = part.trim();
    if (text === '') return undefined;
    const start = from + part.indexOf(text);
    parts.push({ from: start, to: start + text.length });
  }
  return parts;
}

function textsOf(translation: string, cuts: readonly Cut[]): string[] {
  return cuts.map(({ from, to }) => translation.slice(from, to));
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
