// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../src/core/source';
import { openPage } from '../../../../src/extract/page';
import { readSource } from '../../../../src/extract/source/read-source';
import { parsePage } from '../pages';

function sourceOf(html: string, url = 'https://www.paper.example/2021/05/07/storm'): Source {
  return readSource(openPage(parsePage(html), url)).source;
}

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('JSON-LD', () => {
  it('takes the article of this page, not one it lists', () => {
    const source = sourceOf(
      linked([
        {
          '@type': 'NewsArticle',
          headline: 'Another',
          url: 'https://www.paper.example/2020/01/01/other',
          author: 'X Y',
        },
        {
          '@type': ['NewsArticle'],
          headline: 'Storm',
          url: 'https://www.paper.example/2021/05/07/storm',
          author: [{ '@type': 'Person', name: ['Ann White', 'Carl Green'] }],
        },
      ]),
    );
    expect(source.title).toEqual({ value: 'Storm', evidence: 'json-ld' });
    expect(source.authors?.value).toEqual(['Ann White', 'Carl Green']);
  });

  it('follows references, and finds an article within a page', () => {
    const source = sourceOf(
      linked({
        '@graph': [
          {
            '@type': 'WebPage',
            mainEntity: {
              '@type': 'https://schema.org/Report',
              headline: 'Storm',
              author: { '@id': '#a' },
              publisher: { '@id': '#p' },
            },
          },
          { '@type': 'Person', '@id': '#a', name: 'Ann White' },
          { '@type': 'NewsMediaOrganization', '@id': '#p', name: 'The Paper' },
        ],
      }),
    );
    expect(source).toMatchObject({
      authors: { value: ['Ann White'] },
      publisher: { value: 'The Paper' },
      siteName: { value: 'The Paper' },
    });
  });
});

describe('other evidence', () => {
  it('reads OpenGraph and meta elements of several kinds, space-separated names too', () => {
    const source = sourceOf(
      `<meta property="og:title dc:title" content="Storm"><meta name="parsely-author" content="Ann White"><meta name="citation_author" content="Other"><meta name="sailthru.date" content="2021-05-07 10:00"><meta property="article:section" content="Weather">`,
    );
    expect(source).toMatchObject({
      title: { value: 'Storm', evidence: 'open-graph' },
      authors: { value: ['Ann White'], evidence: 'meta' },
      published: { value: { iso: '2021-05-07T10:00', precision: 'minute' }, evidence: 'meta' },
      section: { value: 'Weather', evidence: 'open-graph' },
    });
  });

  it('reads microdata of the article and not of its comments', () => {
    const source = sourceOf(
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Storm</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann White</b></span><meta itemprop="datePublished" content="2021-05-07"><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Troll</i></div></div>`,
    );
    expect(source).toMatchObject({
      title: { value: 'Storm', evidence: 'microdata' },
      authors: { value: ['Ann White'], evidence: 'microdata' },
      published: { value: { iso: '2021-05-07' }, evidence: 'microdata' },
    });
  });

  it('reads RDFa', () => {
    const source = sourceOf(
      `<div typeof="schema:NewsArticle"><p property="schema:headline">Storm</p><p property="schema:author">Ann White</p></div>`,
    );
    expect(source).toMatchObject({
      title: { evidence: 'rdfa' },
      authors: { value: ['Ann White'], evidence: 'rdfa' },
    });
  });

  it('reads what is visible beside the headline', () => {
    const source = sourceOf(
      `<aside class="related"><time datetime="2001-01-01">x</time><span class="author">Not Me</span></aside><h1>Storm</h1><p class="byline">By Ann White</p><time datetime="2021-05-07T08:00+02:00">7 May</time><p>Updated <time class="updated" datetime="2021-05-08">8 May</time></p>`,
    );
    expect(source).toMatchObject({
      title: { value: 'Storm', evidence: 'heading' },
      authors: { value: ['Ann White'], evidence: 'byline' },
      published: { value: { iso: '2021-05-07T08:00+02:00', zone: '+02:00' }, evidence: 'time' },
    });
  });

  it('takes a date from the address when nothing else states one', () => {
    expect(sourceOf('<h1>Storm</h1>').published).toEqual({
      value: { iso: '2021-05-07', precision: 'day' },
      evidence: 'url',
    });
    expect(sourceOf('<h1>Storm</h1>', 'https://paper.example/storm').published).toBeUndefined();
  });

  it('does not take the name of the site for the headline', () => {
    const source = sourceOf(
      `<title>The Blog: A storm over the bay</title><h1><a href="/">The Blog</a></h1><h3 class="post-title">A storm over the bay</h3>`,
    );
    expect(source.title?.value).toBe('A storm over the bay');
  });
});

describe('addresses', () => {
  const canonical = (href: string, url?: string) =>
    sourceOf(`<link rel="canonical" href="${href}">`, url).url;

  it('believes a canonical address of the same site', () => {
    expect(canonical('/story/1')).toEqual({ value: 'https://www.paper.example/story/1', evidence: 'link' });
    expect(canonical('https://paper.example/story/1').evidence).toBe('link');
  });

  it.each([
    'https://elsewhere.example.org/story',
    '/',
    'https://www.paper.example/index.html',
    'javascript:void(0)',
    '',
  ])('does not believe %j', (href) => {
    expect(canonical(href)).toEqual({ value: 'https://www.paper.example/2021/05/07/storm', evidence: 'url' });
  });

  it('resolves addresses against the base element', () => {
    const source = sourceOf(
      `<base href="https://static.paper.example/a/"><link rel="icon" href="i.png"><meta property="og:image" content="p.jpg">`,
    );
    expect(source.favicon?.value).toBe('https://static.paper.example/a/i.png');
    expect(source.leadImage?.value).toBe('https://static.paper.example/a/p.jpg');
  });
});
