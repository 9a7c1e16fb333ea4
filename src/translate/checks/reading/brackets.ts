import type { TextRange } from '../../../core/finding';

const NARROW: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
};
const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** `a)`, `12)` number the items of a list, `:)` is a face. */
const ALONE = /(?:^|\s)(?:\p{L}|\d{1,2}|[:;]-?)$/u;

/** The brackets of a text: each pair from the one to the other, and those without a partner. */
export function readBrackets(text: string): { pairs: TextRange[]; single: TextRange[] } {
  const pairs: TextRange[] = [];
  const single: TextRange[] = [];
  const open: { kind: string; at: number }[] = [];
  for (const { index: at, 0: bracket } of text.matchAll(/[()[\]{}（）［］｛｝]/g)) {
    const kind = NARROW[bracket] ?? bracket;
    const opener = OPENED_BY[kind];
    const last = open.at(-1);
    if (opener === undefined) open.push({ kind, at });
    else if (last?.kind === opener) {
      open.pop();
      pairs.push({ start: last.at, end: at + 1 });
    } else if (!ALONE.test(text.slice(0, at))) single.push({ start: at, end: at + 1 });
  }
  return { pairs, single: [...single, ...open.map(({ at }) => ({ start: at, end: at + 1 }))] };
}
