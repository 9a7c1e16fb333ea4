/** Items that are sent as one text. */
export interface Run {
  items: readonly string[];
  /** What was put between two items. */
  gap: string;
  text: string;
}

/** Sentence lengths as Azure gives them: of the text and of its translation, in UTF-16 units. */
export interface SentenceLengths {
  srcSentLen: readonly number[];
  transSentLen: readonly number[];
}

/** Joins items that follow one another in one block. `gap` is what stands between two sentences of the language. */
export function joinRuns(items: readonly string[], runs: readonly number[] | undefined, gap: string): Run[] {
  const joined: Run[] = [];
  for (const [index, item] of items.entries()) {
    const last = joined.at(-1);
    if (last && runs && runs[index] === runs[index - 1]) {
      joined[joined.length - 1] = { ...last, items: [...last.items, item], text: last.text + gap + item };
    } else joined.push({ items: [item], gap, text: item });
  }
  return joined;
}

/**
 * Cuts the translation of a run at the engine's own sentence boundaries. Undefined where they are not where our sentences end,
 * where the lengths do not add up, or where a sentence would have no translation.
 */
export function cutRun(run: Run, translation: string, lengths: SentenceLengths): string[] | undefined {
  const { srcSentLen, transSentLen } = lengths;
  if (srcSentLen.length !== transSentLen.length) return undefined;
  if (!isSum(srcSentLen, run.text) || !isSum(transSentLen, translation)) return undefined;
  const [ends, translatedEnds] = [srcSentLen, transSentLen].map(runningTotals) as [number[], number[]];
  const gap = run.gap.length;
  let end = 0;
  const cuts = run.items.slice(0, -1).map((item) => {
    end += item.length;
    // The white space between two sentences may be counted to either.
    const boundary = ends.findIndex((at) => end <= at && at <= end + gap);
    end += gap;
    return translatedEnds[boundary];
  });
  if (cuts.includes(undefined)) return undefined;
  const parts = [0, ...cuts].map((from, index) => translation.slice(from, cuts[index]).trim());
  return parts.every((part) => part !== '') ? parts : undefined;
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
