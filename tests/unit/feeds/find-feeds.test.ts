import { describe, expect, it } from 'vitest';
import { findFeeds } from '../../../src/feeds/find-feeds';
import { fc } from '../../property';
import { runs } from '../../runs';

const PAGE = 'https://paper.example/news/story';
const link = (href: string, more = 'type="application/rss+xml"') =>
  `<link rel="alternate" ${more} href="${href}">`;
const urls = (html: string) => findFeeds(html, PAGE).map(({ url }) => url);

describe('findFeeds', () => {
  it('finds what a page announces, comments last, none twice', () => {
    const html = `<!doctype html><html><head><title>x</title>
      <link rel="alternate" type="application/rss+xml" title="Il Giornale &raquo; Feed dei commenti" href="/comments/feed/">
      <link rel="alternate" type="application/rss+xml" title="Il Giornale &amp; altro" href="/feed/">
      <LINK REL="Alternate home" TYPE="application/atom+xml; charset=utf-8" HREF="atom.xml">
      ${link('/feed/')}<link rel="alternate" type="application/feed+json" href="https://other.example/feed.json"></head></html>`;
    expect(findFeeds(html, PAGE)).toEqual([
      { url: 'https://paper.example/feed/', title: 'Il Giornale & altro' },
      { url: 'https://paper.example/news/atom.xml' },
      { url: 'https://other.example/feed.json' },
      { url: 'https://paper.example/comments/feed/', title: 'Il Giornale » Feed dei commenti' },
    ]);
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/xml,<rss/>'],
    ['feed:x'],
    [''],
    ['#feed'],
    ['http://'],
    ['/wp-json/wp/v2/posts/1'],
  ])('leaves out %j', (href) => {
    expect(urls(link(href))).toEqual([]);
  });

  it.each([
    ['<link rel="stylesheet" type="application/rss+xml" href="/a">'],
    ['<link rel="alternate stylesheet" type="text/xml" href="/a">'],
    ['<link rel="alternate" hreflang="de" href="/de">'],
    ['<link rel="alternate" type="application/json+oembed" href="/a">'],
    ['<link rel="alternate" type="text/html" href="/a">'],
    ['<link rel="alternate" type="application/rss+xml">'],
    ['<a rel="alternate" type="application/rss+xml" href="/a">x</a>'],
    ['<!-- <link rel="alternate" type="application/rss+xml" href="/a"> -->'],
    ['<script>\'<link rel="alternate" type="application/rss+xml" href="/a">\'</script>'],
  ])('is not misled by %s', (html) => {
    expect(urls(html)).toEqual([]);
  });

  it.each([
    'application/rss+xml',
    'application/atom+xml',
    'application/feed+json',
    'application/json',
    'text/xml',
  ])('takes %s', (type) => {
    expect(urls(link('/f', `type="${type}"`))).toEqual(['https://paper.example/f']);
  });

  it('resolves against the base of the page, where that can be opened', () => {
    expect(urls(`<base href="/sub/"><base href="/no/">${link('f')}`)).toEqual([
      'https://paper.example/sub/f',
    ]);
    expect(urls(`${link('f')}<base href="https://b.example/c/">`)).toEqual(['https://b.example/c/f']);
    expect(urls(`<base href="javascript:x">${link('f')}`)).toEqual(['https://paper.example/news/f']);
    expect(urls(link('//c.example/f'))).toEqual(['https://c.example/f']);
  });

  it('ends soon on a page that nests without end', () => {
    const start = performance.now();
    expect(urls(link('/f') + '<b>'.repeat(1_000_000))).toEqual(['https://paper.example/f']);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('gives http(s) addresses only, whatever a page is', () => {
    const piece = fc.constantFrom(
      '<link ',
      'rel=alternate ',
      'type=application/rss+xml ',
      'href=',
      '"',
      'java',
      'script:x',
      '/a',
      '>',
      '<base ',
      '&#58;',
      '<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.string(), (pieces, page) => {
        for (const { url } of findFeeds(pieces.join(''), page)) expect(url).toMatch(/^https?:\/\//);
        for (const { url } of findFeeds(pieces.join(''), PAGE)) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: runs(500) },
    );
  });
});
