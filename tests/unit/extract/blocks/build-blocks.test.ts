// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../../src/core/inline';
import { buildBlocks, inlineContent } from '../../../../src/extract/blocks/build-blocks';
import { parsePage } from '../pages';

const BASE = 'https://paper.example/news/';
const blocksOf = (html: string) => buildBlocks(parsePage(html).body, BASE);
const shape = (html: string) => blocksOf(html).map(({ kind, content }) => [kind, inlineText(content)]);

describe('paragraphs', () => {
  it('are parted by block borders and by two line breaks, not by one', () => {
    expect(shape('a<br>b<br><br>c<div>d<p>e</p>f</div><section>g</section>')).toEqual([
      ['paragraph', 'a\nb'],
      ['paragraph', 'c'],
      ['paragraph', 'd'],
      ['paragraph', 'e'],
      ['paragraph', 'f'],
      ['paragraph', 'g'],
    ]);
  });

  it('go on inside the elements that were open round a border', () => {
    const blocks = blocksOf('<a href="/x"><b>one<p>two</p></b></a> three');
    const href = 'https://paper.example/x';
    const wrapped = (text: string) => [
      { type: 'link', href, children: [{ type: 'strong', children: [{ type: 'text', text }] }] },
    ];
    expect(blocks.map((block) => block.content)).toEqual([
      wrapped('one'),
      wrapped('two'),
      [{ type: 'text', text: 'three' }],
    ]);
  });

  it('are left out where they show nothing', () => {
    expect(shape('<p> </p><p>&nbsp;</p><p><br></p><p>\u200B</p><p>a</p>')).toEqual([['paragraph', 'a']]);
  });
});

describe('inline elements', () => {
  it('keep what marks the text, once each', () => {
    const [block] = blocksOf(
      '<p>H<sub>2</sub>O, x<sup>2</sup>, <code>f( x )</code>, <em>a <i>b</i></em>, <q>said</q><span>!</span></p>',
    );
    expect(block?.content).toEqual([
      { type: 'text', text: 'H' },
      { type: 'subscript', children: [{ type: 'text', text: '2' }] },
      { type: 'text', text: 'O, x' },
      { type: 'superscript', children: [{ type: 'text', text: '2' }] },
      { type: 'text', text: ', ' },
      { type: 'code', children: [{ type: 'text', text: 'f( x )' }] },
      { type: 'text', text: ', ' },
      { type: 'emphasis', children: [{ type: 'text', text: 'a b' }] },
      { type: 'text', text: ', “said”!' },
    ]);
  });

  it('give the content of a heading as one line', () => {
    const heading = parsePage('<h1>One<br>line <div>only</div></h1>').querySelector('h1');
    expect(heading && inlineText(inlineContent(heading, BASE))).toBe('One line only');
  });
});

describe('lists', () => {
  const items = (html: string) =>
    blocksOf(html).map(({ kind, depth, ordinal, content }) => [kind, depth, ordinal, inlineText(content)]);

  it('number as a browser does', () => {
    expect(
      items('<ol><li>a<li value="7">b<li>c</ol><ol reversed><li>x<li>y</ol>').map(([, , ordinal]) => ordinal),
    ).toEqual([1, 7, 8, 2, 1]);
  });

  it('carry a mark on the first block of an item alone', () => {
    expect(items('<ul><li><p>a</p><p>b</p><ol><li>c</ol></li></ul>')).toEqual([
      ['list-item', 1, undefined, 'a'],
      ['paragraph', undefined, undefined, 'b'],
      ['list-item', 2, 1, 'c'],
    ]);
  });

  it('lose no text that stands in them wrongly', () => {
    expect(
      items('<ul>lost <i>and</i> found<li>a</li><ul><li>b</li></ul></ul>').map(([kind, depth, , text]) => [
        kind,
        depth,
        text,
      ]),
    ).toEqual([
      ['list-item', 1, 'lost and found'],
      ['list-item', 1, 'a'],
      ['list-item', 2, 'b'],
    ]);
  });
});

describe('quotations, captions and preformatted text', () => {
  it('keep their depth', () => {
    expect(
      blocksOf('<blockquote>a<blockquote><p>b</p></blockquote></blockquote>').map(({ kind, depth }) => [
        kind,
        depth,
      ]),
    ).toEqual([
      ['quotation', 1],
      ['quotation', 2],
    ]);
  });

  it('know captions by element and by class', () => {
    expect(
      shape(
        '<figure><img src="a.jpg" alt=""><figcaption>one</figcaption></figure><div class="wp-caption"><p class="wp-caption-text">two</p></div>',
      ),
    ).toEqual([
      ['paragraph', '\uFFFC'],
      ['caption', 'one'],
      ['caption', 'two'],
    ]);
  });

  it('keep white space where it is preserved', () => {
    expect(shape('<pre>\n  if x:\n    <b>go</b>\n</pre>')).toEqual([['preformatted', '  if x:\n    go']]);
  });
});

describe('tables', () => {
  it('place cells in the grid, spans counted', () => {
    const cells = blocksOf(
      '<table><tr><th colspan="2">h</th><th>i</th></tr><tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>',
    );
    expect(
      cells.map(({ cell, content }) => [inlineText(content), cell?.row, cell?.column, cell?.header]),
    ).toEqual([
      ['h', 0, 0, true],
      ['i', 0, 2, true],
      ['a', 1, 0, false],
      ['b', 1, 1, false],
      ['c', 1, 2, false],
      ['d', 2, 1, false],
      ['e', 2, 2, false],
    ]);
  });

  it('make one block of a cell, whatever is in it', () => {
    expect(
      shape(
        '<table><tr><th>h</th><th>i</th></tr><tr><td><p>a</p><p>b</p></td><td><ul><li>c<li>d</ul></td></tr></table>',
      ),
    ).toEqual([
      ['table-cell', 'h'],
      ['table-cell', 'i'],
      ['table-cell', 'a\nb'],
      ['table-cell', 'c\nd'],
    ]);
  });

  it('are read through where they are there for the layout', () => {
    expect(shape('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toEqual([
      ['paragraph', 'a'],
      ['paragraph', 'b'],
    ]);
    expect(
      shape('<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'),
    ).toHaveLength(4);
    expect(shape('<table role="none"><tr><td>a</td><td>b</td></tr></table>')[0]?.[0]).toBe('paragraph');
  });
});

describe('images', () => {
  const source = (html: string) => {
    const image = blocksOf(html)
      .flatMap((block) => block.content)
      .find((inline) => inline.type === 'image');
    return image?.src;
  };

  it.each([
    ['<img src="a.jpg">', 'https://paper.example/news/a.jpg'],
    ['<img src="data:image/gif;base64,R0" data-src="//cdn.example/b.jpg">', 'https://cdn.example/b.jpg'],
    ['<img src="/img/placeholder.png" data-lazy-src="/c.jpg">', 'https://paper.example/c.jpg'],
    ['<img srcset="/s.jpg 400w, /m.jpg 1200w, /l.jpg 3000w">', 'https://paper.example/m.jpg'],
    ['<img srcset="/one.jpg, /two.jpg 2x">', 'https://paper.example/two.jpg'],
    ['<img data-srcset="/i,w_400/a.jpg 400w, /i,w_900/a.jpg 900w">', 'https://paper.example/i,w_900/a.jpg'],
    ['<picture><source srcset="/p.webp 800w"><img alt="x"></picture>', 'https://paper.example/p.webp'],
  ])('%s', (html, src) => {
    expect(source(html)).toBe(src);
  });

  it.each([
    '<img src="https://t.example/pixel" width="1" height="1">',
    '<img src="data:image/png;base64,AAAA">',
    '<img src="javascript:alert(1)">',
    '<img data-src="{{image}}">',
    '<img alt="none">',
  ])('shows nothing for %s', (html) => {
    expect(source(html)).toBeUndefined();
  });

  it('become their text where they are characters', () => {
    expect(shape('<p>Good <img class="emoji" alt="🎉" src="/e.png"></p>')).toEqual([
      ['paragraph', 'Good 🎉'],
    ]);
  });
});
