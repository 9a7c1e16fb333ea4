import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../../src/content/quote/read-page-text';
import { pageWith } from './page-with';

const read = (body: string) => readPageText(pageWith(body), () => false);
const texts = (body: string) => read(body)?.runs.map(({ text }) => text.trim());

describe('readPageText', () => {
  it('goes on through inline elements and ends at blocks', () => {
    expect(texts('<p>Il <b>vecchio</b>\n <a href="/">faro</a>.</p><div>Poi<p>altro</p>fine</div>')).toEqual([
      'Il vecchio faro.',
      'Poi',
      'altro',
      'fine',
    ]);
  });

  it.each([
    ['a line break', 'Il faro<br>bianco'],
    ['an image', 'Il faro<img src="x">bianco'],
    ['an inline block', 'Il faro<span style="display:inline-block">bianco</span>'],
    ['a float', 'Il faro<span style="float:left;display:block">bianco</span>'],
    ['a line feed that is kept', '<pre>Il faro\nbianco</pre>'],
  ])('ends at %s', (_, body) => {
    expect(texts(body)).toEqual(['Il faro', 'bianco']);
  });

  it.each([
    ['what is not displayed', 'Il <i style="display:none">x</i>faro'],
    ['what is invisible', 'Il <i style="visibility:hidden">x</i>faro'],
    ['scripts and styles', 'Il <script>x()</script><style>x{}</style>faro'],
    ['a place to break', 'Il <wbr>faro'],
    ['comments', 'Il <!-- x -->faro'],
  ])('goes on over %s', (_, body) => {
    expect(texts(body)).toEqual(['Il faro']);
  });

  it('leaves out what cannot be reached and what is no text', () => {
    const body =
      '<div inert>a</div><div style="content-visibility:hidden">b</div><select><option>c</select><video>d</video><p>e</p>';
    expect(texts(body)).toEqual(['e']);
  });

  it('reads what browsers open for a text, and what is visible again', () => {
    const body =
      '<div hidden="until-found" style="display:block;content-visibility:hidden">a</div>' +
      '<div style="visibility:hidden">b<p style="visibility:visible">c</p></div>';
    expect(texts(body)).toEqual(['a', 'c']);
  });

  it('knows of readings above words, which are no text', () => {
    const runs = read('<p><ruby>漢<rt>かん</rt></ruby>字</p>')?.runs;
    expect(runs?.map(({ text, reading, isBarred }) => [text, reading, isBarred])).toEqual([
      ['漢', '', false],
      ['字', 'かん', true],
    ]);
  });

  it('gives up when it is late, and on endless nesting', () => {
    expect(readPageText(pageWith('<p>a</p>'), () => true)).toBeUndefined();
    const document = pageWith('');
    let inner: Element = document.body;
    for (let depth = 0; depth < 1000; depth++) inner = inner.appendChild(document.createElement('i'));
    expect(readPageText(document, () => false)).toBeUndefined();
  });

  it('changes nothing', () => {
    const document = pageWith('<p>Il <b>faro</b><img></p>');
    const before = document.documentElement.outerHTML;
    readPageText(document, () => false);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
