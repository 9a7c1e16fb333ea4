import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { decodeSentence } from '../../../../src/translate/markup/decode';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { readPlainAnswer } from '../../../../src/translate/markup/plain-answer';
import type { FoundTerm } from '../../../../src/translate/terms/term-finder';
import { show } from '../inline-trees';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (value: string): Inline => ({ type: 'link', href: 'https://a.test/', children: [text(value)] });
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const image: Inline = { type: 'image', src: 'https://a.test/i.png', alt: '' };

function decode(original: Inline[], answer: string, term?: FoundTerm): string {
  const encoded = encodeSentence(original, 'html', (words) =>
    term && words.includes(term.term) ? [term] : [],
  );
  const decoded = decodeSentence(answer, encoded, { source: 'it', target: 'en' });
  return decoded.ok ? show(decoded.inlines) : decoded.fault;
}

describe('tags that an engine wrote in its own way', () => {
  const original = [text('il '), link('Trattato INF'), text(', nel '), strong('2019'), text(' & oltre.')];

  it.each([
    ['attributes', 'the <g1 class="x">INF Treaty</g1>, in <g2 id=2>2019</g2> &amp; on.'],
    ['handlers', 'the <g1 onclick="alert(1>0)">INF Treaty</g1>, in <g2 onload=x>2019</g2> &amp; on.'],
    ['another letter', 'the <b1>INF Treaty</b1>, in <b2>2019</b2> &amp; on.'],
    ['a letter of another script', 'the <г1>INF Treaty</г1>, in <г2>2019</г2> &amp; on.'],
    ['letters', 'the <ge 1>INF Treaty</ge 1>, in <ge 2>2019</ge 2> &amp; on.'],
    ['wide letters', 'the ＜ｇ１＞INF Treaty＜／ｇ１＞, in <g２>2019</g２> &amp; on.'],
    ['digits of another script', 'the <g١>INF Treaty</g١>, in <g٢>2019</g٢> &amp; on.'],
    ['single guillemets', 'the ‹g1›INF Treaty‹/g1›, in ‹g2›2019‹/g2› &amp; on.'],
    ['escaped', 'the &lt;g1&gt;INF Treaty&lt;/g1&gt;, in &lt;g2&gt;2019&lt;/g2&gt; &amp; on.'],
    ['escaped twice', 'the &amp;lt;g1&amp;gt;INF Treaty&amp;lt;/g1&amp;gt;, in <g2>2019</g2> &amp;amp; on.'],
    ['one of them escaped', 'the &lt;g1>INF Treaty</g1>, in <g2>2019</g2> &amp; on.'],
    ['tags of its own', '<p>the <g1><b>INF</b> Treaty</g1>, in <g2>2019</g2> <i>&amp;</i> on.</p>'],
    ['an image of its own', 'the <g1>INF Treaty</g1>,<img src=x onerror="a>b"> in <g2>2019</g2> &amp; on.'],
  ])('are read: %s', (_, answer) => {
    expect(decode(original, answer)).toBe('the [INF Treaty], in *2019* & on.');
  });

  it.each([
    ['the <g1>INF Treaty</g1>, in <g2>2019</g2> g1> &amp; on.', 'unknown'],
    ['the <g1>INF Treaty</g1>, in <g2>2019</g2> &amp; on. <g1', 'unknown'],
    ['the <g1>INF Treaty</g1>, in <g2>2019</g2> &amp; &lt;/g1&gt; on.', 'unknown'],
    ['the <g1>INF Treaty</g1 and words that run on>, in <g2>2019</g2>.', 'crossed'],
    ['the <b1>INF Treaty</b1>, in <b3>2019</b3> &amp; on.', 'missing'],
  ])('leave nothing in the text: %s', (answer, fault) => {
    expect(decode(original, answer)).toBe(fault);
  });

  it('are text where the original speaks of tags', () => {
    const about = [text('il tag <g1> e il tag <b> in '), strong('HTML'), text('.')];
    expect(decode(about, 'the &lt;g1&gt; tag and the <b> tag in <g1>HTML</g1>.')).toBe(
      'the <g1> tag and the <b> tag in *HTML*.',
    );
    expect(decode(about, 'the &lt;g1&gt; tag and the &lt;b&gt; tag in <b1>HTML</b1>.')).toBe('missing');
  });

  it('are read in place of an image', () => {
    const pictured = [text('una '), image, text(' foto')];
    expect(decode(pictured, 'a <b1></b1> picture')).toBe('a \uFFFC picture');
    expect(decode(pictured, 'a <х1/> picture')).toBe('a \uFFFC picture');
  });
});

describe('character references', () => {
  const about = [text('Rossi & figli, '), strong('a < b'), text('.')];

  it('that were written twice are read twice', () => {
    expect(decode(about, 'Rossi &amp;amp; sons, <g1>a &amp;lt; b</g1>.')).toBe('Rossi & sons, *a < b*.');
  });

  it('that the original speaks of stay', () => {
    expect(decode([text('scrivi &amp; in '), strong('HTML')], 'write &amp;amp; in <g1>HTML</g1>')).toBe(
      'write &amp; in *HTML*',
    );
  });
});

describe('a settled term between its tags', () => {
  const term: FoundTerm = { term: 'NATO', translation: 'OTAN', start: 3, end: 7 };
  const sentence = [text('La NATO decide oggi.')];

  it('takes no words with it that an engine moved in', () => {
    expect(decode(sentence, '<g1>the NATO decides</g1> today.', term)).toBe('the OTAN decides today.');
    expect(decode(sentence, '<g1>OTAN decides</g1> today.', term)).toBe('OTAN decides today.');
  });

  it('is not worth a sentence', () => {
    expect(decode(sentence, 'The <g1>alliance has come to a decision about all that today</g1>.', term)).toBe(
      'emptied',
    );
  });

  it('may be a sign', () => {
    const euro: FoundTerm = { term: '€', translation: 'EUR', start: 6, end: 7 };
    expect(decode([text('Costa € 5.')], 'It costs <g1>€</g1> 5.', euro)).toBe('It costs EUR 5.');
  });
});

describe('readPlainAnswer', () => {
  const read = (answer: string, original = 'il Trattato') =>
    readPlainAnswer({ text: answer }, original).text.trim();

  it.each([
    ['the <g1>Treaty</g1>', 'the Treaty'],
    ['the <g1 onclick="x">Treaty</g1 >', 'the Treaty'],
    ['the<g1>Treaty', 'the Treaty'],
    ['the Treaty g1>', 'the Treaty'],
    ['the </x2> Treaty', 'the Treaty'],
    ['the &lt;g1&gt;Treaty&lt;/g1&gt;', 'the Treaty'],
    ['the Treaty <g1', 'the Treaty'],
    ['l&#39;Treaty &amp; co', "l'Treaty & co"],
    ['<b>the Treaty</b>', 'the Treaty'],
    ['the <img src=x onerror="a>b">Treaty<br/>now', 'the Treaty now'],
    ['the <treaty> of 5 < 6', 'the <treaty> of 5 < 6'],
    ['the G7> Treaty', 'the G7> Treaty'],
  ])(
    'takes our tags out of a plain answer, and references that the original has not: %s',
    (answer, shown) => {
      expect(read(answer)).toBe(shown);
    },
  );

  it('leaves what the original has', () => {
    expect(read('the tag <g1> &amp; co', 'il tag <g1> &amp; co')).toBe('the tag <g1> &amp; co');
    expect(read('the tag <b>', 'il tag <b>')).toBe('the tag <b>');
    expect(read('if x1>0 and x2', 'se x1>0 e x2')).toBe('if x1>0 and x2');
  });

  it('keeps an alignment only while it fits', () => {
    const alignment = [[0, 2, 0, 3]] as const;
    expect(readPlainAnswer({ text: 'the', alignment }, 'il')).toEqual({ text: 'the', alignment });
    expect(readPlainAnswer({ text: '<g1>the', alignment }, 'il')).toEqual({ text: 'the' });
  });
});
