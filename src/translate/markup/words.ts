import type { Inline } from '../../core/inline';

/** The text an engine may translate: all but code, images and breaks. */
export function translatableText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'break' || inline.type === 'image' || inline.type === 'code') return ' ';
      return translatableText(inline.children);
    })
    .join('');
}

/** Whether there is anything to translate: a letter outside code. */
export function hasWords(inlines: readonly Inline[]): boolean {
  return /\p{L}/u.test(translatableText(inlines));
}
