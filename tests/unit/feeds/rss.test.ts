import { describe, expect, it } from 'vitest';
import { entriesOf, entryWith, FEED_URL, feedIn, itemWith, read, rss } from './reading';

describe('RSS', () => {
  it('reads a feed of RSS 2.0 with the usual modules', () => {
    const feed = feedIn(
      read(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"
  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Il Giornale</title><atom:link href="https://paper.example/feed" rel="self"/><link>https://paper.example/</link>
<description>x</description><language>it_IT</language><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
<image><title>Logo</title><link>https://logo.example/</link></image>
<item><title><![CDATA[Riapre il “porto”]]></title><link>https://paper.example/1</link><d:creator><![CDATA[Anna Bianchi]]></d:creator>
<d:creator>Carlo Rossi</d:creator><pubDate>Sat, 05 Feb 2022 03:50:00 +0100</pubDate><guid isPermaLink="false">tag:1</guid>
<description><![CDATA[]]></description><content:encoded><![CDATA[<p>Il porto riapre.</p>]]></content:encoded></item>
<item><title>Zwei</title><d:language>de</d:language></item>
</channel></rss>`),
    );
    expect(feed).toEqual({
      title: 'Il Giornale',
      site: 'https://paper.example/',
      language: 'it-IT',
      intervalMinutes: 30,
      entries: [
        {
          id: 'tag:1',
          title: 'Riapre il “porto”',
          summary: 'Il porto riapre.',
          url: 'https://paper.example/1',
          published: { iso: '2022-02-05T03:50:00+01:00', precision: 'second', zone: '+01:00' },
          authors: ['Anna Bianchi', 'Carlo Rossi'],
          language: 'it-IT',
        },
        { id: 'Zwei', title: 'Zwei', summary: '', authors: [], language: 'de' },
      ],
    });
  });

  it('reads RSS 1.0, whose items stand beside their channel', () => {
    const feed = feedIn(
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://paper.example/"><title>Paper</title><link>https://paper.example/</link><dc:language>ja</dc:language>
<items><rdf:Seq><rdf:li resource="https://paper.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://paper.example/1"><title>一</title><dc:date>2022-02-05T03:50+09:00</dc:date></item></rdf:RDF>`),
    );
    expect(feed).toMatchObject({ title: 'Paper', site: 'https://paper.example/', language: 'ja' });
    expect(feed.entries).toEqual([
      {
        id: 'https://paper.example/1',
        title: '一',
        summary: '',
        url: 'https://paper.example/1',
        published: { iso: '2022-02-05T03:50+09:00', precision: 'minute', zone: '+09:00' },
        authors: [],
        language: 'ja',
      },
    ]);
  });

  it('reads RSS 0.91 with its document type, and 0.90', () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">';
    expect(entriesOf(doctype + rss('<item><title>One</title></item>'))).toHaveLength(1);
    const old = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
<channel><title>P</title></channel><item><title>One</title><link>/1</link></item></rdf:RDF>`;
    expect(entriesOf(old)[0]?.url).toBe('https://paper.example/1');
  });

  it.each([
    ['30', 30],
    ['0', undefined],
    ['-1', undefined],
    ['soon', undefined],
    ['99999999999', undefined],
  ])('takes a ttl of %s for %s minutes', (ttl, minutes) => {
    expect(feedIn(read(rss('', `<ttl>${ttl}</ttl>`))).intervalMinutes).toBe(minutes);
  });

  it('takes a period without a frequency once', () => {
    expect(feedIn(read(rss('', '<sy:updatePeriod> Daily </sy:updatePeriod>'))).intervalMinutes).toBe(1440);
    const never = '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>';
    expect(feedIn(read(rss('', never))).intervalMinutes).toBeUndefined();
  });

  it.each([
    ['<author>anna@paper.example (Anna Bianchi)</author>', ['Anna Bianchi']],
    ['<author>Anna Bianchi &lt;anna@paper.example&gt;</author>', ['Anna Bianchi']],
    ['<author>anna@paper.example</author>', []],
    ['<dc:creator>Anna &amp;amp; Co</dc:creator><dc:creator>Anna &amp; Co</dc:creator>', ['Anna & Co']],
    ['<itunes:author>Radio</itunes:author>', ['Radio']],
    ['<atom:author><atom:name>Anna</atom:name></atom:author>', ['Anna']],
  ])('reads the authors of %s', (inside, authors) => {
    expect(itemWith(`<title>x</title>${inside}`).authors).toEqual(authors);
  });

  it.each([
    ['<itunes:summary>Sum</itunes:summary>', 'Sum'],
    ['<media:group><media:description>Med</media:description></media:group>', 'Med'],
    ['<description/><content:encoded>&lt;p&gt;En&lt;/p&gt;coded</content:encoded>', 'En coded'],
    ['<description><p>Un<b>escaped</b> &amp; so</p></description>', 'Unescaped & so'],
    ['<description>a &nbsp; b &eacute; &amp;eacute; &amp;amp;eacute;</description>', 'a b é é é'],
    ['<description><![CDATA[<p>The &lt;p&gt; tag</p>]]></description>', 'The <p> tag'],
  ])('reads the summary of %s', (inside, summary) => {
    expect(itemWith(`<title>x</title>${inside}`).summary).toBe(summary);
  });
});

describe('addresses', () => {
  it.each([
    ['<link>https://a.example/x?a=1&b=2&copy=3</link>', 'https://a.example/x?a=1&b=2&copy=3'],
    ['<link>\n  https://a.example/ \n</link>', 'https://a.example/'],
    ['<link>/x y</link>', 'https://paper.example/x%20y'],
    ['<link>x</link>', 'https://paper.example/feed/x'],
    ['<link>//cdn.example/x</link>', 'https://cdn.example/x'],
    ['<link>https://bücher.example/ä</link>', 'https://xn--bcher-kva.example/%C3%A4'],
    ['<link xml:base="https://b.example/c/">d</link>', 'https://b.example/c/d'],
    ['<link xml:base="javascript:alert(1)">d</link>', 'https://paper.example/feed/d'],
    ['<link>javascript:alert(1)</link>', undefined],
    ['<link> jAva\nscript:alert(1)</link>', undefined],
    ['<link>data:text/html,x</link>', undefined],
    ['<link>ftp://a.example/</link>', undefined],
    ['<link>mailto:a@b.example</link>', undefined],
    ['<link>http://</link>', undefined],
    ['<link></link>', undefined],
    ['<link>#top</link>', undefined],
    [
      '<link>https://a.example/1</link><feedburner:origLink>https://o.example/1</feedburner:origLink>',
      'https://o.example/1',
    ],
    ['<link>javascript:x</link><guid>https://g.example/1</guid>', 'https://g.example/1'],
    ['<guid isPermaLink="true">https://g.example/1</guid>', 'https://g.example/1'],
    ['<guid isPermaLink="FALSE">https://g.example/1</guid>', undefined],
    ['<guid>17</guid>', undefined],
    [
      '<atom:link rel="self" href="https://s.example/"/><atom:link href="https://p.example/"/>',
      'https://p.example/',
    ],
  ])('of %s is %s', (inside, url) => {
    expect(itemWith(`<title>x</title>${inside}`).url).toBe(url);
  });

  it('are relative to the nearest base, each to the one around it', () => {
    const link = '<link href="d"/>';
    expect(entryWith(link, ' xml:base="https://b.example/a/"').url).toBe('https://b.example/a/d');
    expect(entryWith('<title>x</title><link xml:base="c/" href="d"/>', ' xml:base="/a/"').url).toBe(
      'https://paper.example/a/c/d',
    );
    expect(entryWith(link).url).toBe(new URL('d', FEED_URL).href);
  });
});

describe('entries', () => {
  it('are there once, in the order of the feed', () => {
    const item = (guid: string, title: string) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>/${guid}</link></item>`;
    const entries = entriesOf(rss(item('b', 'B') + item('a', 'A') + item('b', 'B again')));
    expect(entries.map(({ id, title }) => [id, title])).toEqual([
      ['b', 'B'],
      ['a', 'A'],
    ]);
  });

  it('are not lost where a feed calls several by one id', () => {
    const item = (path: string) => `<item><guid isPermaLink="false">0</guid><link>/${path}</link></item>`;
    const entries = entriesOf(rss(item('a') + item('b') + item('a')));
    expect(entries.map(({ id }) => id)).toEqual(['https://paper.example/a', 'https://paper.example/b']);
  });

  it('are called by their address, else by what they say', () => {
    const items =
      '<item><link>/1</link></item><item><title>T</title></item><item><description>S</description></item><item/>';
    expect(entriesOf(rss(items)).map(({ id }) => id)).toEqual(['https://paper.example/1', 'T', 'S']);
    expect(entriesOf(rss(items))).toEqual(entriesOf(rss(items)));
  });

  it('have the language that they state, else that of their feed', () => {
    const language = (inside: string, channel: string) =>
      entriesOf(rss(`<item><title>x</title>${inside}</item>`, channel))[0]?.language;
    expect(language('', '<language>pt-br</language>')).toBe('pt-BR');
    expect(language('<dc:language>en</dc:language>', '<language>it</language>')).toBe('en');
    expect(language('', '<language>Italian, of course</language>')).toBeUndefined();
    expect(language('<dc:language>und</dc:language>', '<dc:language>it</dc:language>')).toBe('it');
  });

  it.each([
    ['<pubDate>Sat, 05 Feb 22 03:50:00 EST</pubDate>', '2022-02-05T03:50:00-05:00'],
    ['<pubDate>Mon, 05 Feb 2022 03:50:00</pubDate>', '2022-02-05T03:50:00'],
    ['<pubDate>yesterday</pubDate><dc:date>2022-02-05</dc:date>', '2022-02-05'],
    ['<pubDate>5 febbraio 2022</pubDate>', '2022-02-05'],
    ['<pubDate>05/02/2022 10:00</pubDate><dc:language>it</dc:language>', '2022-02-05T10:00'],
    ['<pubDate>05/02/2022 10:00</pubDate>', undefined],
    ['<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>', undefined],
    ['<pubDate>0</pubDate>', undefined],
    ['<pubDate>Wed, 31 Feb 2022 03:50:00 GMT</pubDate>', undefined],
    [`<pubDate>${'2022 '.repeat(1000)}</pubDate>`, undefined],
    ['', undefined],
  ])('with %s are of %s', (inside, iso) => {
    expect(itemWith(`<title>x</title>${inside}`).published?.iso).toBe(iso);
  });
});
