import type { NumberLexicon } from '../lexicon/number-words';

const CJK_SCALES: readonly (readonly [string, number])[] = [
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['万亿', 1e12],
  ['兆', 1e12],
  ['亿', 1e8],
  ['億', 1e8],
  // A common slip for the one above.
  ['憶', 1e8],
  ['万', 1e4],
  ['萬', 1e4],
  ['千', 1e3],
  ['百', 100],
];

/** What the words right after a number multiply it by: `million`, `mila miliardi`, `万`. */
export function scaleAfter(after: string, lexicon: NumberLexicon): number | undefined {
  const near = after.slice(0, 40);
  const cjk = CJK_SCALES.find(([word]) => near.replace(/^[\s多余餘数來来]+/, '').startsWith(word));
  if (cjk) return cjk[1];
  let scale: number | undefined;
  let end = 0;
  // A hyphen or a space may stand between; of two scales both count: `mille milliards`.
  for (const match of [...near.matchAll(/[\p{L}\p{M}]+/gu)].slice(0, 2)) {
    if (!/^[\s-]{0,2}$/.test(near.slice(end, match.index))) break;
    const factor = lexicon.scaleOf(match[0].toLowerCase());
    if (factor === undefined) break;
    scale = (scale ?? 1) * factor;
    end = match.index + match[0].length;
  }
  return scale;
}
