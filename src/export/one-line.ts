import { BREAK_CHARACTER, IMAGE_CHARACTER, type Inline, inlineText } from '../core/inline';

/** The words of a tree in one line of plain text, without what stands for its images. */
export function oneLine(inlines: readonly Inline[]): string {
  const text = inlineText(inlines);
  return text.replaceAll(IMAGE_CHARACTER, '').replaceAll(BREAK_CHARACTER, ' ').replace(/\s+/g, ' ').trim();
}
