import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFeeds } from '../../../src/feeds/find-feeds';
import { readFeed } from '../../../src/feeds/read-feed';
import { readOpml } from '../../../src/feeds/read-opml';
import { writeOpml } from '../../../src/feeds/write-opml';
import { parseError } from '../../../src/protocol/error-schema';
import { fc } from '../../property';
import { runs } from '../../runs';
import { damagedBytes, damagedText } from '../../strange/damage';
import { nearly } from '../../strange/nearly';
import { asJson, deepJson, strangeText } from '../../strange/values';
import { expectHarmless, FEED_URL } from './reading';

const demo = readFileSync('assets/demo/it/feed.xml', 'utf8');
const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/" xml:lang="it">
<title type="html">Il &lt;b&gt;Porto&lt;/b&gt;</title><link rel="alternate" href="/it"/><updated>2022-02-05T03:50:00Z</updated>
<entry><id>tag:paper.example,2022:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Il <b>faro</b></div></title>
<link href="it/faro"/><published>2022-02-05T03:50:00+01:00</published><author><name>Ines Portolan</name></author>
<summary type="html"><![CDATA[<p>Torna a <a href="x">splendere</a>.</p>]]></summary></entry></feed>`;
const rdf = `<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="https://paper.example/"><title>Città</title><link>https://paper.example/</link><sy:updatePeriod>hourly</sy:updatePeriod></channel>
<item rdf:about="https://paper.example/1"><title>Perché no?</title><link>https://paper.example/1</link><dc:creator>A. B.</dc:creator><dc:date>2022-02-05</dc:date></item></rdf:RDF>`;
const json = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Il Porto',
  home_page_url: 'https://paper.example/',
  language: 'it',
  items: [
    {
      id: 'one',
      url: '/1',
      title: 'Il <b>faro</b>',
      content_html: '<p>Torna.</p>',
      date_published: '2022-02-05T03:50:00Z',
    },
    { id: 2, external_url: 'https://paper.example/2', summary: 'Il sale.', authors: [{ name: 'Ugo Mare' }] },
  ],
};

const texts = fc.oneof(
  { arbitrary: deepJson, weight: 1 },
  fc.constantFrom(demo, demo, atom, rdf, JSON.stringify(json)),
  nearly(fc.constant(json)).map(asJson),
);
const contentTypes = fc.oneof(
  fc.constantFrom(
    undefined,
    'application/rss+xml; charset=utf-8',
    'text/xml; charset=iso-8859-1',
    'application/feed+json',
    'text/html; charset=utf-16',
    'x; charset=none-such',
  ),
  strangeText,
);

describe('a feed that is damaged', () => {
  test('is read, or refused with a reason, and gives plain text and addresses alone', () => {
    fc.assert(
      fc.property(
        damagedBytes(texts),
        contentTypes,
        fc.constantFrom(FEED_URL, 'about:blank', ''),
        (bytes, type, url) => {
          const result = readFeed(bytes, { url, ...(type !== undefined && { contentType: type }) });
          if (result.ok) expectHarmless(result.value);
          else expect(parseError(result.error)).toEqual(result.error);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test.each([demo, atom, rdf, JSON.stringify(json)])('is read where nothing is wrong with it', (text) => {
    const result = readFeed(Buffer.from(text), { url: FEED_URL });
    expect(result.ok && result.value.entries.length).toBeGreaterThan(0);
  });
});

describe('a list of feeds that is damaged', () => {
  const feeds = fc
    .array(fc.record({ url: fc.webUrl(), title: fc.string() }), { maxLength: 5 })
    .map((listed) => writeOpml(listed, 'Il Porto', new Date('2026-11-28T12:00:00Z')));

  test('is read, or refused, and names nothing but addresses that can be fetched', () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: damagedText(feeds), weight: 5 }, strangeText), (text) => {
        const result = readOpml(text);
        if (!result.ok) {
          expect(parseError(result.error)).toEqual(result.error);
          return;
        }
        for (const { url, site } of result.value.feeds) {
          expect(url).toMatch(/^https?:\/\//);
          if (site !== undefined) expect(site).toMatch(/^https?:\/\//);
        }
        const urls = result.value.feeds.map(({ url }) => url);
        expect(new Set(urls).size).toBe(urls.length);
      }),
      { numRuns: runs(300) },
    );
  });
});

test('feeds that a page announces are addresses, whatever the page is', () => {
  const page = `<!doctype html><html><head><title>Il Porto</title>
    <link rel="alternate" type="application/rss+xml" title="Notizie" href="/feed.xml"><base href="https://paper.example/it/"></head>
    <body><a href="/rss">RSS</a></body></html>`;
  fc.assert(
    fc.property(
      fc.oneof(damagedText(fc.constant(page)), strangeText),
      fc.constantFrom(FEED_URL, 'about:blank'),
      (html, url) => {
        for (const found of findFeeds(html, url)) expect(found.url).toMatch(/^https?:\/\//);
      },
    ),
    { numRuns: runs(200) },
  );
});
