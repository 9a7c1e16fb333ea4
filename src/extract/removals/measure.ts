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

/** The length of `textOf`, without making that text: for elements that may hold all of a long page. Counts no further than `most`. */
function textLength(element: Element, most = Number.POSITIVE_INFINITY): number {
  const text = own(element).textContent ?? '';
  let length = 0;
  let isAfterSpace = true;
  for (let at = 0; at < text.length && length <= most + 1; at += 1) {
    const isSpace = isWhiteSpace(text.charCodeAt(at));
    if (!isSpace || !isAfterSpace) length += 1;
    isAfterSpace = isSpace;
  }
  return isAfterSpace && length > 0 ? length - 1 : length;
}

/** White space beyond Latin-1 that `\s` matches, but for the byte order mark (ECMA-262, 12.2 and 12.3). */
const SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
for (let code = 0x2000; code <= 0x200a; code += 1) SPACES.add(code);

function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  return code > 0x3000 ? code === 0xfeff : SPACES.has(code);
}

/** How much of an element's text is in links, 0 to 1. */
function linkShare(element: Element): number {
  const linked = linkedLength(element);
  return linked === 0 ? 0 : Math.min(1, linked / textLength(element));
}

/** Whether more than a share of an element's text is in links. Counts no more of a long text than tells. */
export function isLinkedBeyond(element: Element, share: number): boolean {
  const most = linkedLength(element) / share;
  return most > 0 && textLength(element, most) < most;
}

function linkedLength(element: Element): number {
  let linked = 0;
  for (const link of own(element).querySelectorAll('a')) linked += textLength(link);
  return linked;
}

/** Characters of prose: long paragraphs that are not links. What a removal must never take away by its class alone. */
export function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of own(element).querySelectorAll('p')) {
    const found = textLength(paragraph);
    if (found > 80 && linkShare(paragraph) < 0.5) length += found;
  }
  return length;
}

/** Characters of an element's text that are in no link. */
export function unlinkedLength(element: Element): number {
  return Math.round(textLength(element) * (1 - linkShare(element)));
}
