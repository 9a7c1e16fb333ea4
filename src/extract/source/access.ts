import type { Source } from '../../core/source';
import { isLinkedData, type LinkedData, listOf } from '../json-ld/nodes';
import { labelOf } from '../label';

const WALL = /paywall|piano-offer|regwall|(?:subscription|premium)-wall|paid-barrier/i;
/** Below this, in characters, a text before a pay wall is the beginning of an article, not all of it. */
const TEASER_LENGTH = 1500;

type Access = NonNullable<Source['access']>;

/** What a page says about having to be paid for. */
export interface AccessSigns {
  stated: Access | undefined;
  /** An element of a pay wall is on the page. */
  hasWall: boolean;
  /** The part that has to be paid for is named, and not on the page. */
  isPartMissing: boolean;
}

/** Reads the signs from a document that is still whole. */
export function accessSigns(document: Document, article: LinkedData | undefined): AccessSigns {
  const tier = document.querySelector('meta[property="article:content_tier" i]')?.getAttribute('content');
  const stated = (article ? linkedAccess(article) : undefined) ?? tierAccess(tier?.toLowerCase());
  return {
    stated,
    hasWall: hasWall(document),
    isPartMissing: article !== undefined && isPartMissing(document, article),
  };
}

/** Whether an article has to be paid for, and whether the `length` characters that are here are only its beginning. */
export function statedAccess(
  { stated, hasWall, isPartMissing }: AccessSigns,
  length: number,
): Access | undefined {
  const isShort = length < TEASER_LENGTH;
  if (stated?.value === 'paid') return isPartMissing || isShort ? { ...stated, value: 'teaser' } : stated;
  // A wall that only a reader can see: the text stops before it.
  return stated ?? (hasWall && isShort ? { value: 'teaser', evidence: 'byline' } : undefined);
}

function tierAccess(tier: string | undefined): Access | undefined {
  if (tier === 'locked' || tier === 'metered') return { value: 'paid', evidence: 'meta' };
  return tier === 'free' ? { value: 'free', evidence: 'meta' } : undefined;
}

function linkedAccess(article: LinkedData): Access | undefined {
  const parts = listOf(article.hasPart).filter(isLinkedData);
  const flags = [article.isAccessibleForFree, ...parts.map((part) => part.isAccessibleForFree)].map(flagOf);
  if (flags.includes(false)) return { value: 'paid', evidence: 'json-ld' };
  return flags.includes(true) ? { value: 'free', evidence: 'json-ld' } : undefined;
}

// The part that has to be paid for is named by a selector; where it is not on the page, the page does not hold it.
function isPartMissing(document: Document, article: LinkedData): boolean {
  return listOf(article.hasPart).some((part) => {
    if (
      !isLinkedData(part) ||
      flagOf(part.isAccessibleForFree) !== false ||
      typeof part.cssSelector !== 'string'
    )
      return false;
    try {
      const parts = [...document.querySelectorAll(part.cssSelector)];
      return parts.every((element) => (element.textContent ?? '').trim().length < 200);
    } catch {
      return false;
    }
  });
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(https?:\/\/schema\.org\/)?(true|false)$/i.test(value)
    ? /true$/i.test(value)
    : undefined;
}

function hasWall(document: Document): boolean {
  return [...document.querySelectorAll('[class], [id]')].some(
    (element) =>
      WALL.test(labelOf(element)) && !/^(html|body|script|style|template)$/.test(element.localName),
  );
}
