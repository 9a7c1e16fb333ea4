/**
 * The content of a block: a tree, never an HTML string. Links hold absolute http(s) or mailto addresses only; the
 * extractor guarantees it and views rely on it.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'link'; href: string; title?: string; children: Inline[] }
  | { type: Emphasis; children: Inline[] }
  | { type: 'break' }
  | { type: 'image'; src: string; alt: string; loaded?: LoadedImage };

/** What a page itself has loaded for an image: to show it from there asks nobody who was not asked already. In pixels. */
interface LoadedImage {
  src: string;
  width: number;
  height: number;
}

export type Emphasis = 'emphasis' | 'strong' | 'code' | 'subscript' | 'superscript';

/** What an image is in the text of a block: one character, so that every position of a text is unambiguous. */
export const IMAGE_CHARACTER = '\uFFFC';
/** What a line break is in the text of a block. */
export const BREAK_CHARACTER = '\n';

/** The text of a tree: what sentences are ranges of. Images and breaks count one character each. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return BREAK_CHARACTER;
    case 'image':
      return IMAGE_CHARACTER;
    default:
      return inlineText(inline.children);
  }
}

/**
 * The part of a tree between two offsets of its text (UTF-16 units, end excluded). Elements that are cut are in both
 * parts; elements left without content are in none.
 */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const sliced: Inline[] = [];
  let offset = 0;
  for (const inline of inlines) {
    const length = textOf(inline).length;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) sliced.push(sliceInline(inline, from, to));
    offset += length;
  }
  return sliced;
}

function sliceInline(inline: Inline, from: number, to: number): Inline {
  switch (inline.type) {
    case 'text':
      return { type: 'text', text: inline.text.slice(from, to) };
    case 'break':
    case 'image':
      return inline;
    default:
      return { ...inline, children: sliceInlines(inline.children, from, to) };
  }
}
