import type { Feed } from '../core/feed';
import { fail, ok, type Result } from '../core/result';
import { feedLanguage, readAtomEntry, readFeedElement } from './atom';
import { distinctEntries } from './distinct-entries';
import type { EntryDraft } from './draft';
import { readXml, type XmlShape } from './read-xml';
import { channelLanguage, channelOf, readChannel, readItem } from './rss';
import { children } from './xml-element';

const ROOTS = /^(?:rss|(?:rdf:)?rdf|(?:atom:)?feed)$/;
const CONTAINERS = /^(?:channel|item|entry|(?:atom:)?author|atom:contributor|source|media:group)$/;
const RECORDS = /^(?:item|entry)$/;
const FIELDS = new Set(
  'channel item entry author source title link description language ttl guid id name pubdate date published updated issued created modified summary content dc:title dc:creator dc:date dc:language dcterms:issued dcterms:created dcterms:modified content:encoded sy:updateperiod sy:updatefrequency atom:link atom:id atom:author atom:contributor atom:name atom:published atom:updated atom:summary itunes:author itunes:summary media:group media:title media:description feedburner:origlink'.split(
    ' ',
  ),
);

const SHAPE: XmlShape = {
  isRoot: (name) => ROOTS.test(name),
  isContainer: (name) => CONTAINERS.test(name),
  isRecord: (name) => RECORDS.test(name),
  isField: (name) => FIELDS.has(name),
};

/** What a page begins with, whole or in pieces: servers answer so where a feed was. */
const OF_PAGES = /^(?:html|head|body|title|meta|script|style|div|p|h1|center|br|b|main|section)$/;

/** A feed in XML. Errors: `feed-is-page`; `feed-unreadable` where its root is no feed's or its end is missing. */
export function readXmlFeed(text: string, about: { url: string; contentType?: string }): Result<Feed> {
  const drafts: EntryDraft[] = [];
  const { root, first, isWhole } = readXml(text, about.url, SHAPE, {
    onRecord(record, around) {
      if (record.children.length === 0) return;
      const isAtom = record.name === 'entry';
      drafts.push(
        isAtom ? readAtomEntry(record, around) : readItem(record, channelLanguage(channelOf(around))),
      );
    },
  });
  if (!root) return fail(noFeed(first, about.contentType ?? ''));
  if (!isWhole) return fail({ kind: 'feed-unreadable', detail: 'it is cut off before its end' });
  if (root.name !== 'feed' && drafts.length === 0 && children(root, 'channel').length === 0)
    return fail({ kind: 'feed-unreadable', detail: 'it has no channel' });
  const channel = channelOf(root);
  const feed = root.name === 'feed' ? readFeedElement(root) : readChannel(channel);
  const language = root.name === 'feed' ? feedLanguage(root) : channelLanguage(channel);
  return ok({ ...feed, entries: distinctEntries(drafts, language) });
}

function noFeed(first: string | undefined, contentType: string) {
  if (first && (OF_PAGES.test(first) || /html/i.test(contentType))) return { kind: 'feed-is-page' } as const;
  const detail = first ? `it is <${first.slice(0, 40)}>, not a feed` : 'it is neither XML nor JSON';
  return { kind: 'feed-unreadable', detail } as const;
}
