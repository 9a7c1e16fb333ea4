import type { LittleSite } from '../../../servers/little-site';
import type { Payload } from './all-payloads';

/** What no XML may hold, and would have all of it refused. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text in XML. */
export function xmlText(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(NO_XML, '').replace(/[&<>"]/g, (one) => escapes[one] ?? '');
}

/** The same as it is, in a section of its own. */
function cdata(text: string): string {
  return `<![CDATA[${text.replace(NO_XML, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function rss(payloads: readonly Payload[], title: string): string {
  const items = payloads.map(({ text, id }, at) => {
    const write = at % 2 === 0 ? xmlText : cdata;
    return `<item><title>${write(text)}</title><link>${write(text)}</link><guid>${id}</guid><author>${write(text)}</author>
<description>${write(text)}</description><pubDate>${write(text)}</pubDate><category>${write(text)}</category>
<enclosure url="${xmlText(text)}" type="image/png"/></item>`;
  });
  return `<rss version="2.0"><channel><title>${xmlText(title)}</title><link>${xmlText(title)}</link><description>${xmlText(title)}</description>
<language>it</language>${items.join('')}</channel></rss>`;
}

function atom(payloads: readonly Payload[], title: string): string {
  const entries = payloads.map(({ text, id }, at) => {
    const type = at % 2 === 0 ? 'html' : 'text';
    return `<entry><id>${id}</id><title type="${type}">${xmlText(text)}</title><link href="${xmlText(text)}"/>
<author><name>${xmlText(text)}</name><uri>${xmlText(text)}</uri></author><summary type="${type}">${xmlText(text)}</summary>
<updated>${xmlText(text)}</updated></entry>`;
  });
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it"><title>${xmlText(title)}</title><link href="${xmlText(title)}"/>${entries.join('')}</feed>`;
}

function jsonFeed(payloads: readonly Payload[], title: string): string {
  const items = payloads.map(({ text, id }) => ({
    id: String(id),
    title: `Titolo ${id}: ${text}`,
    content_html: text,
    content_text: text,
    summary: text,
    url: text,
    external_url: text,
    image: text,
    authors: [{ name: text, url: text }],
    date_published: text,
    language: text,
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: title,
    feed_url: title,
    icon: title,
    language: 'it',
    items,
  });
}

/** Feeds of which every text and address is hostile; gives their addresses. */
export function putFeeds(
  site: LittleSite,
  payloads: readonly Payload[],
  title: string,
): { rss: string; atom: string; json: string } {
  const put = (path: string, type: string, body: string) => {
    site.put(path, { type, body });
    return site.origin + path;
  };
  return {
    rss: put('/rss.xml', 'application/rss+xml; charset=utf-8', rss(payloads, title)),
    atom: put('/atom.xml', 'application/atom+xml; charset=utf-8', atom(payloads, title)),
    json: put('/feed.json', 'application/feed+json; charset=utf-8', jsonFeed(payloads, title)),
  };
}
