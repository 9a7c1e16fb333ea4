import { own } from '../core/own-members';
import { type LinkedData, typesOf } from './json-ld/nodes';
import { absoluteUrl } from './page';
import { isLinkedBeyond, textOf } from './removals/measure';

/** What tells a list of articles from an article, read before the article is looked for. */
export interface ListingSigns {
  /** Headings that are links to other pages. */
  headlineLinks: number;
  isHome: boolean;
  /** The page says that it is an article. */
  saysArticle: boolean;
  /** The page says that it is a collection, or the results of a search. */
  saysListing: boolean;
}

const SHORTEST_HEADLINE = 15;

/** `nodes`: the page's JSON-LD. */
export function listingSigns(
  copy: Document,
  url: string,
  nodes: readonly LinkedData[],
  hasArticleNode: boolean,
): ListingSigns {
  const { pathname, search } = new URL(url);
  const isHome =
    /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.\w+|home\.\w+)?$/i.test(pathname) && !/[?&]p=\d+/.test(search);
  const type =
    own(copy).querySelector('meta[property="og:type" i]')?.getAttribute('content')?.toLowerCase() ?? '';
  const types = nodes.flatMap(typesOf);
  return {
    headlineLinks: headlineLinks(copy),
    isHome,
    saysArticle: /article|blog|post/.test(type) || (hasArticleNode && !isHome),
    saysListing: types.some((it) => /^(CollectionPage|SearchResultsPage|ItemList)$/.test(it)),
  };
}

/**
 * True for home pages, sections and search results. `content` is what was found as the article, `prose` the characters of
 * its paragraphs that are no links.
 */
export function isListing(signs: ListingSigns, content: Element | null, prose: number): boolean {
  const { headlineLinks: links, isHome, saysArticle, saysListing } = signs;
  if (saysArticle && !isHome) return prose < 140 && links >= 10;
  const within = content ? headlineLinks(content) : 0;
  if (within >= 5 && prose / within < PROSE_PER_HEADLINE) return true;
  if (links >= 5 && (isHome || saysListing) && prose < 1500) return true;
  if (links >= 8 && prose < (within >= 3 ? 500 : 200)) return true;
  return content !== null && longLinks(content) >= 8 && isLinkedBeyond(content, 0.6);
}

/** A teaser has this many characters at most beside its headline. */
const PROSE_PER_HEADLINE = 450;

// Headings that lead to other pages of the site; a digest of links to others is an article.
function headlineLinks(root: ParentNode): number {
  const addresses = new Set<string>();
  for (const heading of own(root).querySelectorAll('h1, h2, h3, h4, [role="heading"]')) {
    const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
    if (!link || textOf(heading).length < SHORTEST_HEADLINE) continue;
    const href = link.getAttribute('href') ?? '';
    const isTitle = link.contains(heading) || isLinkedBeyond(heading, 0.8);
    if (isTitle && isOfSite(href, heading.baseURI)) addresses.add(href);
  }
  return addresses.size;
}

function longLinks(root: Element): number {
  return [...own(root).querySelectorAll('a[href]')].filter((link) => textOf(link).length >= SHORTEST_HEADLINE)
    .length;
}

function isOfSite(href: string, base: string): boolean {
  if (href.startsWith('#')) return false;
  const absolute = absoluteUrl(href, base);
  const host = (url: string) => new URL(url).hostname.replace(/^www\./, '');
  return absolute !== undefined && host(absolute) === host(base);
}
