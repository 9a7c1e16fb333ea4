import { describe, expect, it } from 'vitest';
import { summaryText, titleText } from '../../../src/feeds/plain-text';

const title = (text: string) => titleText({ text, form: 'unsaid' });
const html = (text: string, language?: string) => summaryText({ text, form: 'html' }, language);

describe('titleText', () => {
  it.each([
    ['Plain', 'Plain'],
    ['  two\n\tlines &nbsp; of it ', 'two lines of it'],
    ['<b>Bold</b> and <i>more</i>', 'Bold and more'],
    ['AT&amp;T, R&D', 'AT&T, R&D'],
    ['1 < 2 > 0 & so', '1 < 2 > 0 & so'],
    ['I <3 it', 'I <3 it'],
    ['What <div> is for', 'What <div> is for'],
    ['Caf&eacute; &#8220;Roma&#8221; &#x2014; &hellip;', 'Café “Roma” — …'],
    ['&lt;b&gt;Escaped&lt;/b&gt; &amp;amp; again', 'Escaped & again'],
    ['AT&amp;amp;T', 'AT&T'],
    ['&unknown; stays', '&unknown; stays'],
    ['a\u00ADb\u200Bc\u0000d\uD800', 'abc d'],
    ['<script>steal()</script>', ''],
    ['Harbour<br>open', 'Harbour open'],
  ])('reads %j', (stated, expected) => {
    expect(title(stated)).toBe(expected);
  });

  it('takes text that is said to be text as it is', () => {
    expect(titleText({ text: 'The <b>element</b> &amp; its use', form: 'text' })).toBe(
      'The <b>element</b> &amp; its use',
    );
  });

  it('cuts what is too long for a title at a word, and no letter in two', () => {
    expect(title('word '.repeat(300))).toMatch(/^(?:word ){50,99}word…$/);
    expect(title('😀'.repeat(400))).toMatch(/^(?:😀)+…$/u);
  });
});

describe('summaryText', () => {
  it.each([
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['<ul><li>One<li>Two</ul><table><tr><td>3<td>4</table>', 'One Two 3 4'],
    ['in<b>side</b> word', 'inside word'],
    ['<p>Text</p><script>x()</script><style>p{}</style><noscript>off</noscript>', 'Text'],
    ['<template><p>no</p></template>A<iframe>no</iframe><svg><text>no</text></svg>B', 'AB'],
    ['<figure><img alt="no"><figcaption>Photo: X</figcaption></figure><p>Text</p>', 'Text'],
    ['<!-- no -->Text<![CDATA[ and more]]>', 'Text and more'],
    ['&lt;p&gt;Escaped &amp;amp; twice&lt;/p&gt;', 'Escaped & twice'],
    ['<p>The &lt;p&gt; element&lt;/p&gt; is named</p>', 'The <p> element</p> is named'],
    ['AT&amp;amp;T', 'AT&T'],
    ['<p>Unclosed <b>bold <i>both', 'Unclosed bold both'],
    ['<a href="x">Cut off</a> <a href="', 'Cut off'],
    ['It goes on [&#8230;]', 'It goes on …'],
    ['<p>Text</p><p>The post <a href="p">Open</a> appeared first on <a href="/">Paper</a>.</p>', 'Text'],
    ['Testo breve. L’articolo Riapre. Ma quando? proviene da Il Giornale.', 'Testo breve.'],
    [
      'A post office opened. It appeared first on Monday.',
      'A post office opened. It appeared first on Monday.',
    ],
    ['', ''],
    ['<img src="x">', ''],
  ])('reads %j', (stated, expected) => {
    expect(html(stated, 'it')).toBe(expected);
  });

  it('ends with a sentence, at about 400 characters', () => {
    const sentence = 'The harbour was opened again on Monday, and the first ferry left. ';
    const summary = html(`<p>${sentence.repeat(3)}</p><p>${sentence.repeat(20)}</p>`, 'en');
    expect(summary).toBe(sentence.repeat(6).trim());
  });

  it('cuts a sentence that is too long at a word, and says so', () => {
    const summary = html(`Short one. ${'word '.repeat(200)}`, 'en');
    expect(summary).toMatch(/^Short one\. (?:word )+word…$/);
    expect(summary.length).toBeLessThanOrEqual(401);
  });

  it('reads writing without spaces', () => {
    const summary = html('港が月曜日に再開された。'.repeat(60), 'ja');
    expect(summary).toMatch(/^(?:港が月曜日に再開された。)+$/);
    expect(summary.length).toBeGreaterThan(380);
  });
});
