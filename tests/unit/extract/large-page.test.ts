// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from '../../../src/extract/extract-article';
import { parsePage, valueIn } from './pages';

it('reads a page of 5 MB', () => {
  const paragraph = `<p>${'A sentence about the harbour, the ferries and the price of a ticket. '.repeat(40)}</p>`;
  const html = `<title>Long</title><article><h1>Long</h1>${paragraph.repeat(Math.ceil(5_000_000 / paragraph.length))}</article>`;
  const { blocks } = valueIn(extractArticle(parsePage(html), 'https://paper.example/long'));
  expect(blocks.length).toBeGreaterThan(1700);
}, 60_000);
