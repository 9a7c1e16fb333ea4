import { own } from '../../core/own-members';
import { fail, ok, type Result } from '../../core/result';
import { isArticleNode, linkedData } from '../json-ld/nodes';
import { isListing, listingSigns } from '../listing';
import { headlineElement } from '../source/headline-element';
import { visibleStandfirst } from '../standfirst';
import { APART, calledApart, saidApart } from './not-article';
import { NOT_READ } from './page-element';

/** Where the article of a page is, in the page itself. */
export interface LiveArticle {
  /** What holds the headline, the standfirst and the body, in reading order; none is inside another. */
  roots: Element[];
  /** What is in them and is no part of it, by what it is called. */
  apart: ReadonlySet<Element>;
  /** What is none by what it says: takes longer to find out. */
  lookCloser(): ReadonlySet<Element>;
}

/** Shorter pieces of text are labels and buttons. */
const LEAST_PIECE = 25;
/** A character of Chinese or Japanese says about as much as so many letters. */
const CJK_WEIGHT = 3;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Characters of a text that tell whether it is in one of these. */
const CJK_SAMPLE = 40;
/** An article has at least this much text that is in no link, in characters. */
const LEAST_TEXT = 140;
/** Pieces looked at: bounded work on any page. These are sentences and paragraphs outside of links; more of them find no article better. */
const MOST_PIECES = 600;
/** In an article of more elements nobody looks for single lines that do not belong to it: that would hold up the page. */
const MOST_LOOKED_AT = 4000;
/** A neighbour with this share of the text that was found belongs to it, as parts of an article in boxes of their own do. */
const BELONGING = 0.12;

/** Links, and what has no text of an article in it. */
const NOT_TEXT = 'a, script, style, noscript, template, textarea, select, button, svg, math, code, title';
const OF_ONE_PIECE = /^(?:p|li|dd|dt|blockquote|pre|h[1-6]|td|th|figcaption)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var)$/;

/**
 * Finds the article without copying or laying out the page, cheaply enough to be done in a click: each piece of text counts
 * for the boxes around it, half as much with each step outwards, as in Arc90's Readability (2009), and the best box grows by
 * neighbours that hold a good part of the text as well. Fails with `page-without-article` where nothing is long enough, and
 * with `page-is-listing`.
 */
export function findArticle(document: Document, url: string): Result<LiveArticle> {
  const page = own(document).documentElement;
  const called = calledApart(page);
  const found = findBody(page, called);
  if (!found) return fail({ kind: 'page-without-article' });
  const { body, length } = found;
  const nodes = linkedData(document);
  const signs = listingSigns(document, url, nodes, nodes.some(isArticleNode));
  // What stands in an article's box and is none of it, other stories above all, makes it look like a list: looked at again without.
  if (isListing(signs, body, length) && isListing(signs, bare(body, called), length))
    return fail({ kind: 'page-is-listing' });
  const titles = [own(document).title, contentOf(page, 'og:title')].filter((title) => title !== '');
  const headline = headlineElement(page, titles);
  const stated = contentOf(page, 'og:description') || contentOf(page, 'description');
  const standfirst = visibleStandfirst(page, headline, stated)?.element;
  const outside = [headline, standfirst].filter(
    (element): element is Element =>
      element !== undefined && !own(body).contains(element) && !own(element).contains(body),
  );
  return ok({
    roots: [...outside, body],
    apart: new Set([...called, ...linesBefore(headline, body)]),
    lookCloser: () => closer(body),
  });
}

/** `length`: of the text in it that is in no link. */
function findBody(page: Element, apart: ReadonlySet<Element>): { body: Element; length: number } | undefined {
  const scores = new Map<Element, number>();
  const totals = new Map<Element, number>();
  for (const { box, length } of pieces(page, apart)) {
    let share = 1;
    let around: Element | null = OF_ONE_PIECE.test(own(box).localName) ? own(box).parentElement : box;
    for (; around && share > 0.1; around = own(around).parentElement) {
      scores.set(around, (scores.get(around) ?? 0) + length * share);
      share /= 2;
    }
    for (let outer: Element | null = box; outer; outer = own(outer).parentElement)
      totals.set(outer, (totals.get(outer) ?? 0) + length);
  }
  let best: Element | undefined;
  for (const [element, score] of scores) if (score > (best ? (scores.get(best) ?? 0) : 0)) best = element;
  if (!best || (totals.get(best) ?? 0) < LEAST_TEXT) return undefined;
  const body = grown(best, totals);
  return { body, length: totals.get(body) ?? 0 };
}

/** A copy of a box without what is apart in it. */
function bare(body: Element, apart: ReadonlySet<Element>): Element {
  const copy = own(body).cloneNode(true) as Element;
  const copies = own(copy).querySelectorAll('*');
  own(body)
    .querySelectorAll('*')
    .forEach((element, index) => {
      const twin = copies[index];
      if (twin && (apart.has(element) || own(element).matches(APART))) own(twin).remove();
    });
  return copy;
}

/** What stands above the headline in its box, the name of the section, the way there: short lines, and none of the article's. */
function linesBefore(headline: Element | undefined, body: Element): Element[] {
  const lines: Element[] = [];
  if (!headline || !own(body).contains(headline)) return lines;
  for (let inner: Element | null = headline; inner && inner !== body; inner = own(inner).parentElement) {
    let before = own(inner).previousElementSibling;
    for (; before; before = own(before).previousElementSibling)
      if ((own(before).textContent ?? '').length < LEAST_TEXT) lines.push(before);
  }
  return lines;
}

function closer(body: Element): ReadonlySet<Element> {
  return own(body).getElementsByTagName('*').length > MOST_LOOKED_AT ? new Set() : saidApart(body);
}

/** Outwards as long as what comes along is text rather than the rest of the page. */
function grown(best: Element, totals: ReadonlyMap<Element, number>): Element {
  const total = (element: Element) => totals.get(element) ?? 0;
  let body = best;
  let outer = own(best).parentElement;
  while (outer && !/^(?:body|html)$/.test(own(outer).localName)) {
    const inner = body;
    const others = [...own(outer).children].filter((child) => child !== inner);
    const most = Math.max(0, ...others.map(total));
    const belongs = most >= total(inner) * BELONGING || total(outer) <= total(inner);
    if (!belongs && own(outer).localName !== 'article') break;
    body = outer;
    outer = own(outer).parentElement;
  }
  return body;
}

/** Pieces of text that are in no link and in nothing that is apart, with the box each is in. */
function* pieces(page: Element, apart: ReadonlySet<Element>): Generator<{ box: Element; length: number }> {
  const document = own(own(page).ownerDocument);
  const out = new Set(own(page).querySelectorAll(`${NOT_TEXT}, ${NOT_READ}, ${APART}`));
  // What a page says of itself as a whole is meant for the browser's own translator.
  if (document.body) out.delete(document.body);
  const walker = document.createTreeWalker(page, 5, (node) => {
    if (node.nodeType === 3) return (node.nodeValue?.length ?? 0) < LEAST_PIECE / CJK_WEIGHT ? 2 : 1;
    return out.has(node as Element) || apart.has(node as Element) ? 2 : 3;
  });
  for (let seen = 0; seen < MOST_PIECES; seen += 1) {
    const node = walker.nextNode();
    if (!node) return;
    const length = weightOf(node.nodeValue ?? '');
    let box = node.parentElement;
    while (box && INLINE.test(own(box).localName)) box = own(box).parentElement;
    if (box && length >= LEAST_PIECE) yield { box, length };
  }
}

/** Roughly, and with what browsers do fastest: this is done to much text, and a reader waits. */
function weightOf(text: string): number {
  const { length } = text.trim();
  return CJK.test(text.slice(0, CJK_SAMPLE)) ? length * CJK_WEIGHT : length;
}

function contentOf(page: Element, name: string): string {
  const meta = own(page).querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
  return meta?.getAttribute('content')?.trim() ?? '';
}
