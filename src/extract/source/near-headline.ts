import { labelOf } from '../label';

const ELSEWHERE = /comment|related|sidebar|recommend|teaser|widget|most-read|popular|card/i;
/** How many texts before and after the headline are looked through. */
const TEXTS_BEFORE = 12;
const TEXTS_AFTER = 40;
const LONGEST_LINE = 90;

/** True for what belongs to something else on the page. A box that has the headline in it is where the article is. */
export function isElsewhere(element: Element, headline: Element | undefined): boolean {
  for (let box: Element | null = element; box && box.localName !== 'body'; box = box.parentElement) {
    if (isOther(box) && (!headline || !box.contains(headline))) return true;
  }
  return false;
}

function isOther(box: Element): boolean {
  return (
    /^(?:nav|aside|footer)$/.test(box.localName) ||
    /^(?:navigation|complementary)$/.test(box.getAttribute('role') ?? '') ||
    ELSEWHERE.test(labelOf(box))
  );
}

export function isShort(element: Element, longest: number): boolean {
  const length = (element.textContent ?? '').trim().length;
  return length <= longest && (length > 0 || element.hasAttribute('datetime'));
}

export function follows(element: Element, headline: Element): boolean {
  return (headline.compareDocumentPosition(element) & 4) !== 0;
}

/** The short texts close to the headline, the ones after it first. */
export function textsNear(document: Document, headline: Element): string[] {
  const walker = document.createTreeWalker(document.body, 4);
  const before: string[] = [];
  const after: string[] = [];
  for (let node = walker.nextNode(); node && after.length < TEXTS_AFTER; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    const parent = node.parentElement;
    if (text.length < 6 || !parent || /^(?:script|style|noscript|option)$/.test(parent.localName)) continue;
    if (headline.contains(parent)) continue;
    if (follows(parent, headline)) after.push(text);
    else if (before.push(text) > TEXTS_BEFORE) before.shift();
  }
  return [...after, ...before.reverse()].filter((text) => text.length <= LONGEST_LINE);
}
