import type { AlignedRange } from '../../core/translated';
import { type EncodedSentence, visibleText } from './encode';
import type { Mark } from './marks';
import { projectMark } from './project-mark';

/**
 * The texts of marks that are worth translating on their own, to be found in the translated sentence: of those that the
 * engine's own alignment does not place.
 */
export function anchorTexts(encoded: EncodedSentence, alignment: readonly AlignedRange[] = []): string[] {
  return encoded.marks.flatMap((mark, index) => {
    const text = anchorText(mark);
    if (mark.kind === 'atom' || !/\p{L}/u.test(text)) return [];
    return projectMark(index + 1, encoded, alignment) ? [] : [text];
  });
}

/** The words of a mark in the original. */
export function anchorText(mark: Mark): string {
  if (mark.kind === 'term') return mark.term;
  const inlines = mark.kind === 'span' ? mark.element.children : [mark.inline];
  return inlines.map(visibleText).join('').trim();
}
