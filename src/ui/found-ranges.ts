import type { TextRange } from '../core/finding';
import { inlineText } from '../core/inline';
import type { Pair } from '../core/pair';
import type { SideName } from './sides';

/** More of a sentence than this is not pointed at: the row itself says it. */
const MOST = 0.8;

/** What the findings of a pair point at on one of its sides. */
export function rangesOn(side: SideName, { findings = [], original, translation = [] }: Pair): TextRange[] {
  if (findings.length === 0) return [];
  const { length } = inlineText(side === 'original' ? original : translation);
  return findings.flatMap((finding) => finding[side]).filter(({ start, end }) => end - start < MOST * length);
}
