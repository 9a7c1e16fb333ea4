import { Parser } from 'htmlparser2';
import { titleText } from './plain-text';
import { webAddress } from './web-address';

/** A feed that a page says it has. */
export interface AnnouncedFeed {
  /** Absolute http(s) address. */
  url: string;
  title?: string;
}

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json|(?:application|text)\/xml)$/;
/** WordPress announces each page as JSON too, which is no feed. */
const NO_FEED = /\/wp-json\/|[?&]rest_route=/;
const OF_COMMENTS =
  /comment|kommentar|commentaire|comentario|coment[áa]rio|commenti|reacties|komentarz|комментари|yorum|коментар/i;
/** No page nests so deep; what does is made to be slow. */
const MOST_DEPTH = 2000;

/**
 * The feeds that a page announces with `<link rel="alternate">` (html.spec.whatwg.org, 4.6.7.1), in its order, those of comments last, none
 * twice. `url` is the page's own address.
 */
export function findFeeds(html: string, url: string): AnnouncedFeed[] {
  const links: Readonly<Record<string, string>>[] = [];
  let base: string | undefined;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MOST_DEPTH) parser.pause();
      if (name === 'base' && attributes.href !== undefined) base ??= attributes.href;
      if (name === 'link' && announcesFeed(attributes)) links.push(attributes);
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
  const found = new Map<string, AnnouncedFeed>();
  for (const { href, title = '' } of links) {
    const address = webAddress(href, webAddress(base, url) ?? url);
    if (!address || NO_FEED.test(address) || found.has(address)) continue;
    const name = titleText({ text: title, form: 'unsaid' });
    found.set(address, { url: address, ...(name ? { title: name } : {}) });
  }
  const feeds = [...found.values()];
  return [...feeds.filter((feed) => !isOfComments(feed)), ...feeds.filter(isOfComments)];
}

function announcesFeed({ rel = '', type = '' }: Readonly<Record<string, string>>): boolean {
  const relations = rel.toLowerCase().split(/\s+/);
  const isFeed =
    relations.includes('feed') || (relations.includes('alternate') && !relations.includes('stylesheet'));
  return isFeed && FEED_TYPE.test(type.toLowerCase().replace(/;.*$/s, '').trim());
}

function isOfComments({ url, title = '' }: AnnouncedFeed): boolean {
  return OF_COMMENTS.test(title) || /comments?(?:\/|$|=)/i.test(new URL(url).pathname + new URL(url).search);
}
