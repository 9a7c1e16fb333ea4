// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/extract/read-article';
import { blockText, parsePage, valueIn } from './pages';

const PROSE =
  'The harbour was opened again on Monday, and the first ferry carried three hundred people to the island, who cheered. ';
const body = `<p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(2)}And so on.</p><p>${PROSE.repeat(2)}And so forth.</p>`;

function frontOf(head: string, front: string) {
  const document = parsePage(
    `<html lang="en"><head>${head}</head><body><article>${front}${body}</article></body></html>`,
  );
  const { article, elements } = valueIn(readArticle(document, 'https://paper.example/a/harbour'));
  const blocks = article.blocks.map((block) => [block.role, blockText(block).slice(0, 40)]);
  return { document, article, elements, blocks };
}

const PROSE_START = PROSE.slice(0, 40);

describe('the title', () => {
  it('is there without an element where the page does not show it', () => {
    const { blocks, elements } = frontOf('<meta property="og:title" content="Harbour opens">', '');
    expect(blocks[0]).toEqual(['title', 'Harbour opens']);
    expect(elements.has('b0')).toBe(false);
  });

  it('is the visible headline where that says a little more than the metadata', () => {
    const { article } = frontOf(
      '<meta property="og:title" content="Harbour opens again after storm">',
      '<h1>Harbour opens again after the storm</h1>',
    );
    expect(article.source.title).toEqual({
      value: 'Harbour opens again after the storm',
      evidence: 'heading',
    });
  });

  it('is not doubled by a heading of the body that repeats it', () => {
    const { blocks, document, elements } = frontOf(
      '<title>Harbour opens again | The Paper</title><meta property="og:site_name" content="The Paper">',
      '<h2>Harbour opens again</h2>',
    );
    expect(blocks.map(([role]) => role)).toEqual(['title', undefined, undefined, undefined]);
    expect(elements.get('b0')).toBe(document.querySelector('h2'));
  });
});

describe('the standfirst', () => {
  it('is the text that the page states as its description and shows', () => {
    const text = 'Three years after the storm, ships are back in the bay.';
    const { blocks, document, elements, article } = frontOf(
      `<meta name="description" content="${text}">`,
      `<h1>Harbour opens</h1><h2>${text}</h2>`,
    );
    expect(blocks.slice(0, 3)).toEqual([
      ['title', 'Harbour opens'],
      ['standfirst', text.slice(0, 40)],
      [undefined, PROSE_START],
    ]);
    expect(elements.get('b1')).toBe(document.querySelector('h2'));
    expect(article.source.standfirst).toEqual({ value: text, evidence: 'meta' });
  });

  it('is no block where it is nowhere to be seen', () => {
    const { blocks, article } = frontOf(
      '<meta name="description" content="What nobody can see on this page, however long they look.">',
      '<h1>Harbour opens</h1>',
    );
    expect(blocks[1]).toEqual([undefined, PROSE_START]);
    expect(article.source.standfirst?.evidence).toBe('meta');
  });

  it('is no block where it is the beginning of the first paragraph cut short', () => {
    const { blocks } = frontOf(
      `<meta name="description" content="${PROSE.slice(0, 70)}…">`,
      '<h1>Harbour opens</h1>',
    );
    expect(blocks[1]).toEqual([undefined, PROSE_START]);
  });
});

describe('bylines and dates', () => {
  it('are the source’s, not the body’s', () => {
    const { blocks, article } = frontOf(
      '',
      '<h1>Harbour opens</h1><p class="byline">By Ann White</p><p>5 February 2022, 10:30 CET</p>',
    );
    expect(blocks.slice(0, 2)).toEqual([
      ['title', 'Harbour opens'],
      [undefined, PROSE_START],
    ]);
    expect(article.source).toMatchObject({
      authors: { value: ['Ann White'] },
      published: { value: { iso: '2022-02-05T10:30+01:00' } },
    });
  });
});
