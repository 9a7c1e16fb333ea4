import { labelOf } from '../label';
import { follows, isElsewhere, isShort } from './near-headline';

const LONGEST = 120;
const AUTHOR_PAGE = /\/(?:authors?|autor(?:es)?|autor[ei]|auteurs?|redaktion)\//i;

/** What a byline is called, the most telling first. */
const TIERS: readonly ((element: Element, label: string) => boolean)[] = [
  isAuthorLink,
  (element, label) =>
    /author[-_]*name/i.test(label) ||
    (/name/i.test(label) && /byline/i.test(labelOf(element.parentElement ?? element))),
  (_, label) => /byline|by-line/i.test(label),
  (element, label) =>
    /(?:^|\s)author(?:\s|$)|writer/i.test(label) ||
    (element.localName === 'a' && /author/i.test(labelOf(element.parentElement ?? element))),
  (element) => element.localName === 'a' && AUTHOR_PAGE.test(element.getAttribute('href') ?? ''),
  (_, label) => /author|autor|auteur|signature|firma/i.test(label),
];

/** What stands where a page names its authors: one text an author, or all of them in one. Undefined where nothing does. */
export function visibleByline(document: Document, headline: Element | undefined): string[] | undefined {
  const labelled = [...document.querySelectorAll('[class], [id], [rel], a[href]')]
    .map((element) => ({ element, label: labelOf(element) }))
    .filter(({ element, label }) => TIERS.some((tier) => tier(element, label)))
    .filter(
      ({ element }) =>
        isShort(element, LONGEST) && (isAuthorLink(element) || !isElsewhere(element, headline)),
    );
  for (const tier of TIERS) {
    const found = labelled.filter(({ element, label }) => tier(element, label)).map(({ element }) => element);
    const nearest = found.find((element) => !headline || follows(element, headline)) ?? found[0];
    if (!nearest) continue;
    const names = besides(nearest, found).map((element) => (element.textContent ?? '').trim());
    if (names.some((name) => /\p{L}{2}/u.test(name))) return names;
  }
  return undefined;
}

// Said in so many words, wherever it stands but in the frame of the page or under a comment.
function isAuthorLink(element: Element): boolean {
  return (
    /\bauthor\b/i.test(element.getAttribute('rel') ?? '') &&
    !element.closest('nav, footer, li, [class*="comment" i]')
  );
}

// Several authors stand side by side in one line.
function besides(nearest: Element, found: readonly Element[]): Element[] {
  const line = nearest.parentElement;
  if (!line || (line.textContent ?? '').trim().length > 200) return [nearest];
  return found.filter(
    (element) =>
      element === nearest ||
      (line.contains(element) && !nearest.contains(element) && !element.contains(nearest)),
  );
}
