import type { TextRange } from '../../../core/finding';
import { type Inline, inlineText } from '../../../core/inline';

export interface LinkFound extends TextRange {
  href: string;
  link: Inline;
}

/** The links of a tree, and where each stands in its text. */
export function readLinks(inlines: readonly Inline[], offset = 0): LinkFound[] {
  const found: LinkFound[] = [];
  let start = offset;
  for (const inline of inlines) {
    const end = start + inlineText([inline]).length;
    if (inline.type === 'link') found.push({ href: inline.href, link: inline, start, end });
    if ('children' in inline) found.push(...readLinks(inline.children, start));
    start = end;
  }
  return found;
}
