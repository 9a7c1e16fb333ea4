import type { Found } from './find-words';
import { type Half, torn } from './halves';

/**
 * A range with both halves of each pair of quotation marks and brackets or with none. A half at its edge is let go, or the other
 * one taken in where it is next to it and `holdsPairs`; then a pair right round it is taken in as well. Undefined where neither can be done.
 */
export function wholeRange(
  text: string,
  halves: readonly Half[],
  range: Found,
  holdsPairs: boolean,
): Found | undefined {
  let { start, end } = range;
  for (;;) {
    const [half] = torn(halves, start, end);
    if (!half) break;
    const { at, other } = half;
    const [before, after] = [text.slice(start, at), text.slice(at + 1, end)];
    const isAtEdge = before.trim() === '' || after.trim() === '';
    const isNear = text.slice(end, other).trim() === '' && text.slice(other + 1, start).trim() === '';
    if (isNear && (holdsPairs || !isAtEdge)) {
      if (other < start) start = other;
      else end = other + 1;
    } else if (before.trim() === '') start = at + 1;
    else if (after.trim() === '') end = at;
    else return undefined;
  }
  if (holdsPairs) {
    const round = halves.find(({ at, other }) => {
      return at < start && other >= end && (text.slice(at + 1, start) + text.slice(end, other)).trim() === '';
    });
    if (round) return { start: round.at, end: round.other + 1 };
  }
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (start < end && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : undefined;
}
