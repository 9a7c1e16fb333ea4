import { describe, expect, it } from 'vitest';
import { findDirective, findLoosely } from '../../../../src/content/quote/find-directive';
import { readPageText } from '../../../../src/content/quote/read-page-text';
import { PageWords } from '../../../../src/content/quote/run-words';
import type { TextDirective } from '../../../../src/core/text-directive';
import { pageWith } from './page-with';

/** What Chromium 156 answered, page by page and directive by directive: whether it scrolled there. */
const ASKED: [scrolled: boolean, body: string, directive: TextDirective][] = [
  [true, 'Alpha beta gamma.', { start: 'alpha BETA gamma.' }],
  [false, 'Alpha beta<br>gamma.', { start: 'Alpha beta gamma.' }],
  [true, 'Alpha beta<br>gamma.', { start: 'Alpha beta', end: 'gamma.' }],
  [true, 'Alpha beta<br>gamma.', { prefix: 'Alpha beta', start: 'gamma.' }],
  [true, 'Alpha <img> beta.', { prefix: 'Alpha', start: 'beta.' }],
  [false, 'Alpha <span style="display:inline-block">beta</span> gamma.', { start: 'Alpha beta gamma.' }],
  [
    true,
    'Alpha<i style="display:inline-block">beta</i> c.',
    { prefix: 'Alpha', start: 'beta', suffix: 'c.' },
  ],
  [false, 'Alpha <span style="float:left">X</span>beta.', { start: 'Alpha beta.' }],
  [true, 'Alpha <span style="display:none">X</span>beta.', { start: 'Alpha beta.' }],
  [true, 'Al\u00ADpha beta.', { start: 'Alpha beta.' }],
  [true, 'Alpha\u00A0beta.', { start: 'Alpha beta.' }],
  [false, 'Alpha\u00A0 beta.', { start: 'Alpha beta,' }],
  [false, 'foo<b>Alpha</b> beta.', { start: 'Alpha beta.' }],
  [true, 'foo<b>Alpha</b> beta.', { prefix: 'foo', start: 'Alpha beta.' }],
  [false, 'Alpha beta<sup>1</sup> Delta.', { start: 'Alpha beta' }],
  [true, 'Alpha beta<sup>1</sup> Delta.', { start: 'Alpha beta', suffix: '1 Delta.' }],
  [true, 'Alpha beta.<sup>[1]</sup> Delta.', { start: 'Alpha beta.' }],
  [true, '<ul><li>Alpha</li><li>beta.</li></ul>', { prefix: 'Alpha', start: 'beta.' }],
  [false, 'Alpha <button>X</button> beta.', { prefix: 'Alpha', start: 'beta.' }],
  [false, "l'alpha beta.", { start: 'alpha beta.' }],
  [false, 'Alpha, beta.', { start: 'Alpha beta.' }],
  [true, 'Alpha one. Alpha two.', { start: 'Alpha', suffix: 'two.' }],
  [false, '<p>Alpha\u200B</p><p>beta.</p>', { prefix: 'Alpha', start: 'beta.' }],
  [false, '<p>Alpha</p><p>\u200B</p><p>beta.</p>', { prefix: 'Alpha', start: 'beta.' }],
  [false, '<p>Alpha</p><p>\u200Fbeta.</p>', { prefix: 'Alpha', start: 'beta.' }],
  [true, '<p>Alpha\u3000</p><p>\u00A0beta.</p>', { prefix: 'Alpha', start: 'beta.' }],
  [true, '<p>Alpha</p><p>\u200Bbeta.</p>', { start: 'beta.' }],
  [true, 'Cafe\u0301 beta.', { prefix: 'Café', start: 'beta.' }],
  [false, 'Alpha one.', { start: 'Alpha', end: 'two.' }],
];

describe('findDirective', () => {
  it.each(ASKED)('answers %s as Chromium does: %s with %j', (isFound, body, directive) => {
    const page = readPageText(pageWith(`<div>${body}</div>`), () => false);
    if (!page) throw new Error('The page was not read.');
    const found = findDirective(page, new PageWords(page), directive);
    expect(found !== undefined).toBe(isFound);
    if (found) expect(findLoosely(page, directive)).toEqual(found);
  });
});

describe('findLoosely', () => {
  it('finds what is parted by bounds and inside of words', () => {
    const page = readPageText(pageWith('<p>un al</p><p>pha</p>'), () => false);
    expect(page && findLoosely(page, { start: 'Alpha' })).toEqual({ start: 2, end: 7 });
  });
});
