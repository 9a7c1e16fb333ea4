// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/extract/read-article';
import { feedLinks } from '../../../../src/extract/source/page-links';
import { findFeeds } from '../../../../src/feeds/find-feeds';

const BASE = 'https://porto.example/a/uno';

function linksOf(head: string) {
  return feedLinks(new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html'), BASE);
}

describe('the feeds that a page announces', () => {
  it('are told with their titles, in its order, each once', () => {
    const head = `<link rel="stylesheet" href="/a.css">
      <link rel="alternate" type="application/rss+xml" href="/feed" title="  Il   Porto ">
      <link rel="Alternate" type="application/atom+xml; charset=utf-8" href="../atom">
      <link rel="alternate" type="application/feed+json" href="https://cdn.example/feed.json">
      <link rel="alternate" type="application/rss+xml" href="/feed" title="Again">`;
    const expected = [
      { url: 'https://porto.example/feed', title: 'Il Porto' },
      { url: 'https://porto.example/atom' },
      { url: 'https://cdn.example/feed.json' },
    ];
    expect(linksOf(head)).toEqual(expected);
    // Read from a page or from its file: the same.
    expect(findFeeds(`<head>${head}</head>`, BASE)).toEqual(expected);
  });

  it.each([
    '<link rel="alternate" hreflang="fr" href="/fr">',
    '<link rel="alternate" type="text/html" href="/amp">',
    '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
    '<link rel="alternate" type="application/rss+xml" href="feed:x">',
    '<link rel="alternate" type="application/rss+xml">',
    `<link rel="alternate" type="application/rss+xml" href="/${'a'.repeat(2000)}">`,
  ])('are not %.70s', (head) => {
    expect(linksOf(head)).toEqual([]);
  });

  it('are ten at most, with titles of one line', () => {
    const link = (at: number) =>
      `<link rel="alternate" type="application/rss+xml" href="/${at}" title="${'t'.repeat(900)}">`;
    const links = linksOf(Array.from({ length: 50 }, (_, at) => link(at)).join(''));
    expect([links.length, links[0]?.title?.length]).toEqual([10, 300]);
  });

  it('come with its article, and are no member of one without', () => {
    const text =
      '<p>Il vecchio faro del porto torna ad accendersi questa sera, dopo anni di buio.</p>'.repeat(20);
    const page = (head: string) => {
      const html = `<html lang="it"><head><title>Il faro</title>${head}</head><body><article><h1>Il faro</h1>${text}</article></body></html>`;
      const read = readArticle(new DOMParser().parseFromString(html, 'text/html'), BASE);
      return read.ok ? read.value.article : undefined;
    };
    const feeds = [{ url: 'https://porto.example/feed' }];
    expect(page('<link rel="alternate" type="application/rss+xml" href="/feed">')?.feeds).toEqual(feeds);
    expect(page('')).not.toHaveProperty('feeds');
  });
});
