// @vitest-environment jsdom
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { findPlace, readPage } from '../../../../src/content/overlay/page-facts';
import { withoutFragment } from '../../../../src/core/address';
import { overlayCommandSchema } from '../../../../src/protocol/overlay-port';
import { errorOf, fixture, parsePage, valueIn } from '../../extract/pages';

const URL_IT = 'https://corrierelaguna.example/economia/porto-valdoria/?a=1#inizio';
const PROSE = `<p>${'Il vecchio faro torna ad accendersi dopo ventitré anni di buio. '.repeat(4)}</p>`;
const placeIn = (page: Document, scope: 'article' | 'page' = 'article') =>
  valueIn(findPlace(page, URL_IT, scope));

test('what the background has to know of a page', () => {
  const page = valueIn(readPage(fixture('italian-news.html'), URL_IT));
  expect(page).toMatchObject({
    url: 'https://corrierelaguna.example/economia/porto-valdoria/?a=1',
    title: 'Il porto di Valdoria riapre dopo tre anni - Corriere della Laguna',
    siteName: 'Corriere della Laguna',
  });
  expect(page.declared[0]).toEqual({ evidence: 'html-lang', language: 'it-IT' });
  expect(page.sample).toContain('Il porto di Valdoria ha riaperto lunedì mattina');
});

test('a page that says much says no more than may be sent', () => {
  const long = 'x'.repeat(600);
  const page = valueIn(
    readPage(
      parsePage(`<title>${long}</title><meta property="og:site_name" content="${long}">${PROSE.repeat(30)}`),
      URL_IT,
    ),
  );
  expect([page.title.length, page.siteName.length]).toEqual([500, 200]);
  expect(page.sample.length).toBeLessThanOrEqual(4000);
});

test('a page that declares a language at length says no more of it than may be sent', () => {
  const lang = ['it-IT', 'abcdefgh', 'bcdefghi', 'cdefghij', 'defghijk'].join('-');
  const page = valueIn(readPage(parsePage(`<html lang="${lang}">${PROSE}`), URL_IT));
  expect(page.declared).toEqual([{ evidence: 'html-lang', language: 'it-IT' }]);
  expect(v.is(overlayCommandSchema, { type: 'open', invitation: 'given', page })).toBe(true);
});

test.each([
  ['not-a-web-page', '<p>Testo</p>', 'file:///a.html'],
  ['page-empty', '', URL_IT],
])('fails with %s', (kind, html, url) => {
  expect(errorOf(readPage(parsePage(html), url))).toBe(kind);
});

test('an address is that of the page, not of a place in it', () => {
  expect(withoutFragment('https://a.example/b?c#d#e')).toBe('https://a.example/b?c');
});

test('in an article, what is no part of it is apart; in a page, nothing is', () => {
  const page = fixture('italian-news.html');
  const [nav, box] = ['nav', '.newsletter-box'].map((selector) => page.querySelector(selector) as Element);
  const article = placeIn(page);
  const whole = placeIn(page, 'page');
  expect(whole.roots).toEqual([page.body]);
  for (const element of [nav, box]) {
    if (!element) throw new Error('the fixture has another form');
    article.lookCloser();
    expect([article.isApart(element), whole.isApart(element)]).toEqual([true, false]);
  }
  expect(article.roots.some(article.isApart)).toBe(false);
});

test('a page that is one form is not apart from itself', () => {
  const page = parsePage(`<body><form><main>${PROSE.repeat(3)}</main></form>`);
  const { roots, isApart } = placeIn(page);
  const paragraph = page.querySelector('p') as Element;
  for (let element = paragraph; element !== page.documentElement; element = element.parentElement as Element)
    expect(isApart(element)).toBe(false);
  expect(roots.some((root) => root.contains(paragraph))).toBe(true);
});

test('relative addresses are resolved against what the page says', () => {
  expect(placeIn(parsePage(`<body>${PROSE.repeat(3)}`)).base).toBe(withoutFragment(URL_IT));
  const based = parsePage(`<head><base href="/altro/"></head><body>${PROSE.repeat(3)}`);
  expect(placeIn(based).base).toBe('https://corrierelaguna.example/altro/');
});

test('a page without an article is a page all the same', () => {
  const page = parsePage('<body><p>Poche parole, e niente di più.</p>');
  expect(errorOf(findPlace(page, URL_IT, 'article'))).toBe('page-without-article');
  expect(placeIn(page, 'page').roots).toEqual([page.body]);
});
