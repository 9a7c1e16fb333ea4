import { type Inline, inlineText } from '../../../core/inline';

const NOTE = /^\[\d+\]$/;

/** `[1]`: what stands for an element whose words found no place in the translation, and what pages write for their notes. */
export function isNote(inline: Inline): boolean {
  return 'children' in inline && inline.type !== 'code' && NOTE.test(inlineText(inline.children).trim());
}

/** The text of a tree with blanks in the place of its notes, whose numbers say nothing; every other character stays where it is. */
export function withoutNotes(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (isNote(inline)) return ' '.repeat(inlineText([inline]).length);
      return 'children' in inline ? withoutNotes(inline.children) : inlineText([inline]);
    })
    .join('');
}
