/**
 * Aligning the sentences of a text with those of its translation by their lengths alone: William A. Gale and Kenneth W.
 * Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1), 1993, pages 75-102.
 *
 * Two texts are a row of beads, each so many sentences of the one with so many of the other. A character of the one becomes
 * characters of the other: normally distributed, `c` in the mean, with variance `s2`. How often beads of each kind are is
 * known from aligned corpora. Where the paper looks for the most probable row, this asks how probable one row is.
 */

/** Variance of the characters that a character becomes; the paper's estimate. */
const S2 = 6.8;

/** The prior of one sentence that is translated by one. */
const ONE_TO_ONE = 0.89;
/** Kinds of beads with their priors, as in the paper's table 5. */
const BEADS: readonly { source: number; target: number; prior: number }[] = [
  { source: 1, target: 1, prior: ONE_TO_ONE },
  { source: 1, target: 0, prior: 0.0099 },
  { source: 0, target: 1, prior: 0.0099 },
  { source: 2, target: 1, prior: 0.089 },
  { source: 1, target: 2, prior: 0.089 },
  { source: 2, target: 2, prior: 0.011 },
];

/**
 * The probability, 0 to 1, that sentences of these lengths, in characters, are translations of one another one by one, among
 * all rows of beads that there can be. 0 where there are not as many on both sides, or where one of them is empty.
 *
 * The paper has `c` near 1, for languages that share a script; Chinese is a third as long as English. So `c` is what the two
 * texts as wholes say, and both sides are measured in characters of the source.
 */
export function oneToOneProbability(source: readonly number[], target: readonly number[]): number {
  if (source.length !== target.length || source.includes(0) || target.includes(0)) return 0;
  const scale = sum(source) / sum(target);
  const scaled = target.map((length) => length * scale);
  const oneToOne = source.reduce(
    (product, length, at) => product * beadProbability(length, scaled[at] ?? 0, ONE_TO_ONE),
    1,
  );
  // Lengths that differ by more than numbers can tell leave nothing to divide.
  return oneToOne === 0 ? 0 : oneToOne / ofAllRows(source, scaled);
}

/** The sum over all rows of beads, by dynamic programming: `sums[i][j]` is that of the first i and j sentences. */
function ofAllRows(source: readonly number[], target: readonly number[]): number {
  const sums: number[][] = [];
  for (let i = 0; i <= source.length; i++) {
    const row: number[] = [];
    sums.push(row);
    for (let j = 0; j <= target.length; j++) {
      row[j] = i + j === 0 ? 1 : 0;
      for (const bead of BEADS) {
        const before = sums[i - bead.source]?.[j - bead.target];
        if (!before) continue;
        const lengths = [
          sum(source.slice(i - bead.source, i)),
          sum(target.slice(j - bead.target, j)),
        ] as const;
        row[j] = (row[j] ?? 0) + before * beadProbability(...lengths, bead.prior);
      }
    }
  }
  return sums.at(-1)?.at(-1) ?? 0;
}

/** The prior of a bead by the probability of lengths that differ no less than these. */
function beadProbability(source: number, target: number, prior: number): number {
  const delta = Math.abs(source - target) / Math.sqrt(S2 * ((source + target) / 2));
  return prior * 2 * upperTail(delta);
}

/** How much of the standard normal distribution is above z >= 0: Abramowitz and Stegun, 26.2.17, as in the paper's program. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const powers = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const polynomial = powers.reduceRight((total, factor) => (total + factor) * t, 0);
  return 0.3989423 * Math.exp((-z * z) / 2) * polynomial;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
