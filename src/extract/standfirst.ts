import { own } from '../core/own-members';
import { labelOf } from './label';
import { isLinkedBeyond, textOf } from './removals/measure';
import { likeness } from './source/headline-element';
import { foldText } from './source/plain-text';

const CALLED =
  /(?:^|[\s_-])(?:stand-?first|sub-?title|sub-?headline|sub-?heading|dek|deck|lede|lead|lead-?text|chapeau|chapo|sommario|catenaccio|entradilla|bajada|vorspann|ingress|intro|summary|excerpt|article-?description|teaser-?text|abstract|sapo|lid|perex|zajawka|olho|linha-?fina|gravata)(?=$|[\s_-])/i;
const ELSEWHERE =
  'nav, aside, footer, li, [role="navigation"], [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="widget" i], [class*="newsletter" i], [class*="cookie" i], figure, noscript, [hidden]';
/** How far after the headline it may begin, in elements. */
const NEAR = 60;

/** A standfirst that a reader sees, as an element of what was looked at. */
export interface VisibleStandfirst {
  element: Element;
  /** True where it says what the page states as its description. */
  isStated: boolean;
}

/**
 * Finds the standfirst on the page: the text near the headline that says what the page states about itself, or is
 * called a standfirst in one of many languages. What is stated and nowhere to be seen is no part of the article.
 */
export function visibleStandfirst(
  copy: ParentNode,
  headline: Element | undefined,
  stated: string | undefined,
): VisibleStandfirst | undefined {
  if (!headline) return undefined;
  const wanted = foldText((stated ?? '').replace(/(\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/, ''));
  let called: Element | undefined;
  let passed = 0;
  for (const element of own(copy).querySelectorAll('h2, h3, h4, p, div, span, section')) {
    if ((headline.compareDocumentPosition(element) & 4) === 0) continue;
    if (++passed > NEAR) break;
    if (own(element).querySelector('p, div, h1, h2, h3, ul, section, time')) continue;
    const text = textOf(element);
    if (text.length < 30 || text.length > 900 || element.closest(ELSEWHERE) || isLinkedBeyond(element, 0.5))
      continue;
    if (wanted.length > 20 && isStated(foldText(text), wanted)) return { element, isStated: true };
    if (
      !called &&
      CALLED.test(labelOf(element) + (element.parentElement ? ` ${labelOf(element.parentElement)}` : '')) &&
      isAlone(element)
    )
      called = element;
  }
  return called ? { element: called, isStated: false } : undefined;
}

function isStated(text: string, wanted: string): boolean {
  return text === wanted || likeness(text, wanted) > 0.9;
}

// A box called "intro" with several paragraphs is the beginning of the body.
function isAlone(element: Element): boolean {
  const siblings = element.parentElement ? [...own(element.parentElement).children] : [];
  return (
    CALLED.test(labelOf(element)) || siblings.filter((sibling) => own(sibling).localName === 'p').length <= 1
  );
}
