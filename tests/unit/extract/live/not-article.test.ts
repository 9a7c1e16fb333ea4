// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { APART, calledApart, saidApart } from '../../../../src/extract/live/not-article';
import { find, setPage } from '../../overlay/page';
import { fixture } from '../pages';

it('what is no article is known by what it is', () => {
  setPage(`<body><nav></nav><aside></aside><footer></footer><dialog></dialog>
    <div role=navigation></div><div role=complementary></div><p hidden>x</p><p aria-hidden=true>x</p>
    <p class="byline">x</p><p class="top-Byline-x">x</p><p itemprop="author">x</p>
    <article></article><main></main><header></header><form></form><p class=authority>x</p><p aria-hidden=false>x</p>`);
  const apart = [...document.body.children].filter((element) => element.matches(APART));
  expect(apart).toHaveLength(11);
});

it('and by what it is called, and what it says, by the rules that articles are read with', () => {
  const page = fixture('italian-news.html');
  const names = (elements: Set<Element>) =>
    [...elements].map((element) => element.className || element.localName);
  expect(names(calledApart(page))).toEqual(
    expect.arrayContaining(['comments', 'newsletter-box', 'share-bar', 'tags']),
  );
  const article = page.querySelector('article') as Element;
  const said = [...saidApart(article)].map(({ textContent }) => textContent?.trim() ?? '');
  expect(said.some((text) => text.startsWith('Leggi anche'))).toBe(true);
  expect(said.some((text) => text.includes('proviene da'))).toBe(true);
  expect(said.some((text) => text.startsWith('Il porto di Valdoria ha riaperto'))).toBe(false);
});

it('finding it changes nothing', () => {
  setPage(fixture('italian-news.html').documentElement.outerHTML);
  const before = document.documentElement.outerHTML;
  calledApart(document);
  saidApart(find('article'));
  expect(document.documentElement.outerHTML).toBe(before);
});
