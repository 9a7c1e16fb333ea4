// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../../src/extract/live/find-article';
import { APART } from '../../../../src/extract/live/not-article';
import { errorOf, fixture, parsePage, valueIn } from '../pages';

const URL_IT = 'https://corrierelaguna.example/economia/porto-valdoria/';
const PROSE =
  'Il vecchio faro torna ad accendersi dopo ventitré anni di buio, e il porto fa festa fino a notte. ';
const paragraphs = (count: number) => `<p>${PROSE.repeat(2)}</p>`.repeat(count);
const rootsIn = (page: Document, url = URL_IT) => valueIn(findArticle(page, url)).roots;
const ids = (html: string) => rootsIn(parsePage(html)).map(({ id, localName }) => id || localName);

describe('where an article is', () => {
  it('in the box that holds its paragraphs', () => {
    expect(ids(`<nav>${paragraphs(3)}</nav><div id=story>${paragraphs(5)}</div><footer>x</footer>`)).toEqual([
      'story',
    ]);
  });

  it('in a news page, with what is in its box and no part of it', () => {
    const page = fixture('italian-news.html');
    const before = page.documentElement.outerHTML;
    const { roots, apart } = valueIn(findArticle(page, URL_IT));
    expect(roots).toEqual([page.querySelector('main')]);
    const named = (selector: string) => apart.has(page.querySelector(selector) as Element);
    expect(['.newsletter-box', '.tags', '.share-bar', '.comments'].map(named)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['h1', 'figure', 'ol', 'blockquote', 'table'].map(named)).not.toContain(true);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('from its headline on: the name of the section above it is apart, a long text above it is not', () => {
    const page = parsePage(
      `<article><p id=long>${PROSE.repeat(3)}</p><p id=kicker>Cronaca</p><header><a id=way>Home</a><h1>Il faro</h1></header>${paragraphs(4)}</article>`,
    );
    const { apart } = valueIn(findArticle(page, URL_IT));
    expect([...apart].map(({ id }) => id).sort()).toEqual(['kicker', 'way']);
  });

  it.each(['arabic-news.html', 'div-soup.html', 'mixed-language.html'])('in %s', (name) => {
    const page = fixture(name);
    const text = rootsIn(page)
      .map(({ textContent }) => textContent)
      .join(' ');
    const longest = [...page.querySelectorAll('p, div')]
      .filter(({ childElementCount }) => childElementCount === 0)
      .map(({ textContent }) => textContent ?? '')
      .sort((a, b) => b.length - a.length);
    for (const paragraph of longest.slice(0, 2)) expect(text).toContain(paragraph);
  });

  it('with its headline and standfirst, in order, where they stand elsewhere', () => {
    const html = `<html><head><title>Il faro torna ad accendersi</title>
      <meta name=description content="Dopo ventitré anni di buio il porto fa festa, e non è la sola novità."></head>
      <body><header><h1 id=title>Il faro torna ad accendersi</h1>
      <p id=deck>Dopo ventitré anni di buio il porto fa festa, e non è la sola novità.</p></header>
      <div id=story>${paragraphs(5)}</div>`;
    expect(ids(html)).toEqual(['title', 'deck', 'story']);
  });

  it('and no root is inside another', () => {
    const html = `<title>Il faro torna</title><div id=story><h1>Il faro torna</h1>${paragraphs(5)}</div>`;
    expect(ids(html)).toEqual(['story']);
  });

  it('over all of its parts, in boxes of their own', () => {
    const html = `<main id=all><div>${paragraphs(4)}</div><figure><img></figure><div>${paragraphs(4)}</div></main>`;
    expect(ids(html)).toEqual(['all']);
  });

  it('but not over small things beside it', () => {
    const html = `<div><div id=story>${paragraphs(8)}</div><div><p>Breve nota di servizio per chi legge.</p></div></div>`;
    expect(ids(html)).toEqual(['story']);
  });

  it('without paragraphs, in a box of bare text', () => {
    expect(ids(`<div id=story>${`${PROSE.repeat(2)}<br><br>`.repeat(5)}</div>`)).toEqual(['story']);
  });

  it('in a page that is one form', () => {
    const page = parsePage(`<form><div>${paragraphs(5)}</div></form>`);
    const [root] = rootsIn(page);
    expect(root?.querySelectorAll('p')).toHaveLength(5);
    expect(root?.matches(APART)).toBe(false);
  });
});

describe('a page without one', () => {
  it.each([
    ['has little text', '<p>Poche parole, e niente di più.</p>'],
    ['has its text in links', `<div>${`<p><a href="/x">${PROSE}</a></p>`.repeat(9)}</div>`],
    ['has its text beside it', `<aside>${paragraphs(4)}</aside><footer>${paragraphs(4)}</footer>`],
    ['has its text in what is filled in', `<textarea>${PROSE.repeat(9)}</textarea>`],
    ['has nothing', ''],
  ])('%s', (_, html) => {
    expect(errorOf(findArticle(parsePage(html), URL_IT))).toBe('page-without-article');
  });

  it('is a list of articles', () => {
    expect(errorOf(findArticle(fixture('home.html'), 'https://corrierelaguna.example/'))).toBe(
      'page-is-listing',
    );
  });
});

it('looks at so much of an endless page and no more', () => {
  const page = parsePage(`<div id=story>${paragraphs(9000)}</div>`);
  expect(rootsIn(page)).toEqual([page.querySelector('#story')]);
});
