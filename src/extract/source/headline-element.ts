import { own } from '../../core/own-members';
import { foldText } from './plain-text';

const HEADINGS = 'h1, h2, [itemprop~="headline"]';
const TITLED = 'h3, [class]';
const CALLED_TITLE = /title|headline|titre|titolo|titulo/i;
const ELSEWHERE = 'nav, footer, aside, noscript, [hidden], head, svg';

/**
 * The element that is visibly the page's headline: the one that says what the page calls itself, or its only h1. A name
 * that leads to the home page is the site's.
 */
export function headlineElement(document: ParentNode, titles: readonly string[]): Element | undefined {
  const folded = titles.map(foldText).filter((title) => title.length > 0);
  const headings = candidates(document, HEADINGS);
  const same = (element: Element) => folded.includes(foldText(own(element).textContent ?? ''));
  const alike = (least: number) => (element: Element) =>
    folded.some((title) => likeness(title, foldText(own(element).textContent ?? '')) > least);
  const first = headings.filter((heading) => heading.localName === 'h1');
  return (
    headings.find(same) ??
    first.find(alike(0.6)) ??
    headings.find(alike(0.8)) ??
    titled(document).find(same) ??
    partOf([...headings, ...titled(document)], folded) ??
    (first.length === 1 ? first[0] : undefined)
  );
}

// `Story - Section - The Paper`: a heading that is the longest part of what the page calls itself.
function partOf(headings: readonly Element[], titles: readonly string[]): Element | undefined {
  return headings.find((heading) => {
    const text = foldText(heading.textContent ?? '');
    return titles.some(
      (title) => (title.startsWith(text) || title.endsWith(text)) && text.length > title.length * 0.4,
    );
  });
}

function titled(document: ParentNode): Element[] {
  return candidates(document, TITLED).filter(
    (element) =>
      own(element).localName === 'h3' || CALLED_TITLE.test(own(element).getAttribute('class') ?? ''),
  );
}

function candidates(document: ParentNode, selector: string): Element[] {
  return [...own(document).querySelectorAll(selector)].filter((element) => {
    const length = (own(element).textContent ?? '').trim().length;
    return length > 1 && length < 400 && !own(element).closest(ELSEWHERE) && !leadsHome(element);
  });
}

function leadsHome(element: Element): boolean {
  const link = own(element).closest('a[href]') ?? own(element).querySelector('a[href]');
  if (!link || (link.textContent ?? '').trim() !== (own(element).textContent ?? '').trim()) return false;
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test(link.getAttribute('href') ?? '');
}

/** How alike two folded texts are, 0 to 1: the Dice coefficient of their pairs of letters (Dice 1945). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++)
    pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
