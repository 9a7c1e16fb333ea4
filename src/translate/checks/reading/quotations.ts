import type { TextRange } from '../../../core/finding';

/** Marks that only open, and what may close them; those that many languages use either way are left to their neighbours. */
const OPENS = /[„“«‹「『]/;
const CLOSES = /[”“»›」』]/;
const MARKS = /["„“”«»‹›「」『』]/g;

/**
 * The quotations of a text, from mark to mark, and the marks without a partner. Single marks are passed over: they are
 * apostrophes too.
 */
export function readQuotations(text: string): { pairs: TextRange[]; single: TextRange[] } {
  const pairs: TextRange[] = [];
  const open: number[] = [];
  const single: number[] = [];
  for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
    const role = roleOf(mark, text, at, open.length > 0);
    if (role === 'opens') open.push(at);
    else if (open.length > 0) pairs.push({ start: open.pop() ?? at, end: at + 1 });
    else single.push(at);
  }
  return { pairs, single: [...single, ...open].map((at) => ({ start: at, end: at + 1 })) };
}

/** Straight marks and those that open in one language and close in another go by what is round them. */
function roleOf(mark: string, text: string, at: number, isOpen: boolean): 'opens' | 'closes' {
  const canOpen = mark === '"' || OPENS.test(mark) || mark === '”' || mark === '»' || mark === '›';
  const canClose = mark === '"' || CLOSES.test(mark) || mark === '«' || mark === '‹';
  if (!canOpen || mark === '「' || mark === '『' || mark === '„')
    return canClose && mark !== '„' && !'「『'.includes(mark) ? 'closes' : 'opens';
  if (!canClose || mark === '」' || mark === '』') return mark === '」' || mark === '』' ? 'closes' : 'opens';
  const isAfterSpace = at === 0 || /[\s([{—–-]/.test(text[at - 1] ?? '');
  const isBeforeSpace = at === text.length - 1 || /[\s.,;:!?)\]}—–-]/.test(text[at + 1] ?? '');
  if (isAfterSpace !== isBeforeSpace) return isAfterSpace ? 'opens' : 'closes';
  return isOpen ? 'closes' : 'opens';
}
