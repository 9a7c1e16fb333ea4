import { own } from '../../core/own-members';
/** The text of an element with its white space collapsed. */
export function textOf(element: Element): string {
  return (own(element).textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The text of an element that has no more than this many characters; undefined for a longer one, which costs little to tell. */
export function shortTextOf(element: Element, longest: number): string | undefined {
  const whole = own(element).textContent ?? '';
  const start = whole
    .slice(0, 2 * longest)
    .replace(/\s+/g, ' ')
    .trimStart();
  if (start.length > longest + 1) return undefined;
  const text = whole.length > 2 * longest ? textOf(element) : start.trimEnd();
  return text.length > longest ? undefined : text;
}

/** How much of an element's text is in links, 0 to 1. */
export function linkShare(element: Element): number {
  const length = textOf(element).length;
  if (length === 0) return 0;
  let linked = 0;
  for (const link of own(element).querySelectorAll('a')) linked += textOf(link).length;
  return Math.min(1, linked / length);
}

/** Characters of prose: long paragraphs that are not links. What a removal must never take away by its class alone. */
export function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of own(element).querySelectorAll('p')) {
    const text = textOf(paragraph);
    if (text.length > 80 && linkShare(paragraph) < 0.5) length += text.length;
  }
  return length;
}

/** Characters of an element's text that are in no link. */
export function unlinkedLength(element: Element): number {
  return Math.round(textOf(element).length * (1 - linkShare(element)));
}
