import { loneLines } from '../removals/phrases';
import { readAlso } from '../removals/read-also';
import { STEPS_BEFORE, STEPS_MARKED } from '../removals/steps';
import { syndicationLine } from '../removals/syndication-line';

/** Parts of a page that are no article by what they are, whatever they are called. A form may hold the page. */
export const APART =
  'nav, aside, footer, dialog, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"], ' +
  '[role="toolbar"], [role="dialog"], [role="menu"], [hidden], [aria-hidden="true"], ' +
  // Who wrote it and when: names and dates, which are in the card.
  '.byline, .author, .dateline, .entry-meta, .post-meta, .article-meta, [class*="byline" i], [itemprop~="author"]';

/** What in a page is not its article by the rules that articles are read with, whatever it is in. */
export function calledApart(page: ParentNode): Set<Element> {
  return found(page, [...STEPS_BEFORE, ...STEPS_MARKED]);
}

/** What came along into the article and is known by what it says. */
export function saidApart(article: ParentNode): Set<Element> {
  return found(article, [readAlso, syndicationLine, loneLines]);
}

function found(root: ParentNode, steps: readonly (typeof STEPS_BEFORE)[number][]): Set<Element> {
  return new Set(steps.flatMap(({ find }) => find(root).map(({ element }) => element)));
}
