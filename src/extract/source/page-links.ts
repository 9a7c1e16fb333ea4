import type { FeedLink } from '../../core/article';
import type { Field } from '../../core/source';
import { absoluteUrl } from '../page';
import { plainText } from './plain-text';

/** The address the page gives itself, where that is believable: same site, and not the home page; else the page's own. */
export function canonicalAddress(document: Document, url: string, base: string): Field<string> {
  const link = absoluteUrl(
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    base,
  );
  if (link && isBelievable(link, url)) return { value: link, evidence: 'link' };
  const graph = absoluteUrl(
    document.querySelector('meta[property="og:url" i]')?.getAttribute('content'),
    base,
  );
  if (graph && isBelievable(graph, url)) return { value: graph, evidence: 'open-graph' };
  return { value: url, evidence: 'url' };
}

/** The largest icon that the page links to. */
export function iconAddress(document: Document, base: string): Field<string> | undefined {
  let best: { value: string; size: number } | undefined;
  for (const link of document.querySelectorAll(
    'link[rel~="icon" i][href], link[rel="apple-touch-icon" i][href]',
  )) {
    const value = absoluteUrl(link.getAttribute('href'), base);
    const size =
      Number.parseInt(link.getAttribute('sizes') ?? '', 10) ||
      (/apple/i.test(link.getAttribute('rel') ?? '') ? 57 : 16);
    // Beyond this an icon is only heavier.
    if (value && size <= 256 && (!best || size > best.size)) best = { value, size };
  }
  return best ? { value: best.value, evidence: 'link' } : undefined;
}

const FEED_TYPE =
  /^(application\/(rss|atom|rdf)\+xml|application\/feed\+json|application\/json|(application|text)\/xml)$/;
/** WordPress announces each page as JSON too, which is no feed. */
const NO_FEED = /\/wp-json\/|[?&]rest_route=/;
const MOST_FEEDS = 10;
const MOST_ADDRESS_CHARS = 2000;
const MOST_TITLE_CHARS = 300;

/** The feeds that the page announces (html.spec.whatwg.org, 4.6.7.1), in its order, none twice. */
export function feedLinks(document: Document, base: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  for (const link of document.querySelectorAll('link[rel~="alternate" i][href], link[rel~="feed" i][href]')) {
    const type = (link.getAttribute('type') ?? '').toLowerCase().replace(/;.*$/s, '').trim();
    const url = absoluteUrl(link.getAttribute('href'), base);
    if (
      !url ||
      url.length > MOST_ADDRESS_CHARS ||
      !FEED_TYPE.test(type) ||
      NO_FEED.test(url) ||
      found.has(url)
    )
      continue;
    const title = plainText(link.getAttribute('title') ?? '').slice(0, MOST_TITLE_CHARS);
    found.set(url, { url, ...(title && { title }) });
  }
  return [...found.values()].slice(0, MOST_FEEDS);
}

function isBelievable(address: string, url: string): boolean {
  const [stated, own] = [new URL(address), new URL(url)];
  const isHome = (it: URL) => /^\/(index\.\w+)?$/.test(it.pathname) && it.search === '';
  return siteOf(stated.hostname) === siteOf(own.hostname) && (!isHome(stated) || isHome(own));
}

// The last two labels, or three where the second last is a registry's (`co.uk`, `com.br`): enough to tell papers apart.
function siteOf(host: string): string {
  const labels = host.split('.');
  const short =
    /^(co|com|org|net|gov|edu|ac|or|ne|go)$/.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(short ? -3 : -2).join('.');
}
