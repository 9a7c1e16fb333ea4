import type { Inline } from '../../core/inline';
import type { Mark } from './marks';

/**
 * A mark that found no place, with all marks inside it: elements hold `[1]` in place of their words, atoms are as they were,
 * a settled term is said in brackets.
 */
export function leftover(number: number, marks: readonly Mark[], label: number): Inline {
  const mark = marks[number - 1];
  if (!mark) throw new RangeError(`no mark ${number}`);
  if (mark.kind === 'atom') return mark.inline;
  if (mark.kind === 'term') return { type: 'text', text: `[${mark.translation}]` };
  const inner = marks.flatMap((child, index) =>
    // A term has its own place, whatever became of the mark.
    child.parent === number && child.kind !== 'term' ? [leftover(index + 1, marks, label)] : [],
  );
  const holdsLabel = marks.some((child) => child.parent === number && child.kind === 'span');
  const children: Inline[] = holdsLabel ? inner : [{ type: 'text', text: `[${label}]` }, ...inner];
  return { ...mark.element, children };
}
