import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { decodeSentence } from '../../../../src/translate/markup/decode';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { placeMarks } from '../../../../src/translate/markup/place-marks';
import { fc } from '../../../property';
import { runs } from '../../../runs';
import { inlineTrees, marksOf, show } from '../inline-trees';

const languages = { source: 'it', target: 'en' };
const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (value: string, href = 'https://a.test/'): Inline => ({
  type: 'link',
  href,
  children: [text(value)],
});
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const image: Inline = { type: 'image', src: 'https://a.test/i.png', alt: '' };
const note: Inline = { type: 'superscript', children: [link('1')] };

function decode(original: Inline[], answer: string, pair = languages): Inline[] | string {
  const decoded = decodeSentence(answer, encodeSentence(original, 'html'), pair);
  return decoded.ok ? decoded.inlines : decoded.fault;
}

describe('encodeSentence', () => {
  it('numbers marks, escapes text, keeps code and images out', () => {
    const original = [
      text(' A & <b> '),
      { type: 'link' as const, href: 'https://a.test/', children: [text('uno '), strong(text('due'))] },
      text(' '),
      { type: 'code' as const, children: [text('x = 1')] },
      image,
      note,
      text('fine.\u00ad '),
    ];
    expect(encodeSentence(original, 'html').text).toBe(
      'A &amp; &lt;b&gt; <g1>uno <g2>due</g2></g1> <x3></x3><x4></x4><x5></x5>fine.',
    );
    expect(encodeSentence(original, 'text').text).toBe('A & <b> uno due x = 1fine.');
  });

  it('sends the inside of a mark round everything', () => {
    const original = [
      text(' '),
      { type: 'link' as const, href: 'https://a.test/', children: [strong(text('Uno due. '))] },
      image,
    ];
    expect(encodeSentence(original, 'html').text).toBe('Uno due.');
    expect(decode(original, 'One two.')).toEqual([
      text(' '),
      { type: 'link', href: 'https://a.test/', children: [strong(text('One two.'), text(' '))] },
      image,
    ]);
  });
});

describe('decodeSentence', () => {
  const original = [text('il '), link('Trattato INF'), text(', nel '), strong(text('2019')), text('.')];

  it.each([
    ['the <g1>INF Treaty</g1>, in <g2>2019</g2>.'],
    ['the <G1>INF Treaty</G1> , in <g2>2019</ g2> .'],
    ['the< g1 > INF Treaty < / g1 >, in<g2>2019</g2>.'],
    ['the <g 1>INF Treaty</g 1>,in<g2> 2019 </g2>.'],
    ['the ＜g1＞INF Treaty＜/g1＞, in <g2>2019</g2>.'],
  ])('reads %s', (answer) => {
    const shown = show(decode(original, answer));
    expect(shown.replace(',in', ', in')).toBe('the [INF Treaty], in *2019*.');
  });

  it.each([
    ['the INF Treaty, in <g2>2019</g2>.', 'missing'],
    ['the <g1>INF Treaty, in <g2>2019</g2>.', 'crossed'],
    ['the <g1>INF</g1> <g1>Treaty</g1>, in <g2>2019</g2>.', 'doubled'],
    ['the <g1>INF Treaty</g1>, in <g2>2019</g2>. <g7>x</g7>', 'unknown'],
    ['the <x1></x1>INF Treaty, in <g2>2019</g2>.', 'unknown'],
    ['the <g1>INF <g2>Treaty</g1>, in 2019</g2>.', 'crossed'],
    ['the <g1>INF Treaty <g2>2019</g2></g1>.', 'crossed'],
    ['the <g1></g1>INF Treaty, in <g2>2019</g2>.', 'emptied'],
    ['the <g1/>INF Treaty, in <g2>2019</g2>.', 'emptied'],
    ['the </g1>INF Treaty<g1>, in <g2>2019</g2>.', 'crossed'],
    ['the <g2>2019</g2> <g1>INF Treaty', 'missing'],
  ])('finds fault with %s: %s', (answer, fault) => {
    expect(decode(original, answer)).toBe(fault);
  });

  it('takes a changed order of marks', () => {
    expect(show(decode(original, 'in <g2>2019</g2> the <g1>INF Treaty</g1>.'))).toBe(
      'in *2019* the [INF Treaty].',
    );
  });

  it('takes back what belongs to a word that is gone', () => {
    const elided = [text("dell'"), link('INF'), text(', nel 2019')];
    expect(show(decode(elided, "of the ' <g1> INF Treaty </g1> , in 2019"))).toBe(
      'of the [INF Treaty], in 2019',
    );
    expect(show(decode(elided, "' <g1>INF</g1>, 2019"))).toBe('[INF], 2019');
  });

  it('keeps quotation marks and brackets close to a mark', () => {
    const quoted = [text('disse "'), link('basta'), text('" (vedi '), strong(text('qui')), text(').')];
    expect(show(decode(quoted, 'he said " <g1>enough</g1> " ( see <g2> here </g2> ).'))).toBe(
      'he said "[enough]" ( see *here*).',
    );
    expect(show(decode([text('('), link('qui'), text(')!')], '( <g1>here</g1> ) !'))).toBe('([here]) !');
  });

  it('puts back the space that an engine took', () => {
    expect(show(decode(original, 'the<g1>INF Treaty</g1>, in<g2>2019</g2>.'))).toBe(
      'the [INF Treaty], in *2019*.',
    );
    const tight = [text('in'), strong(text('cred')), text('ibile')];
    expect(show(decode(tight, 'in<g1>cred</g1>ible'))).toBe('in*cred*ible');
  });

  it('keeps to the spaces of the target language', () => {
    const question = [text('Cos’è il '), link('Trattato'), text('? Sì.')];
    const french = { source: 'it', target: 'fr' };
    expect(show(decode(question, 'Quel <g1>Traité</g1>\u202f? Oui.', french))).toBe(
      'Quel [Traité]\u202f? Oui.',
    );
    expect(show(decode(question, 'What <g1>Treaty</g1> ? Yes.'))).toBe('What [Treaty]? Yes.');
    const japanese = [text('昨日'), link('条約'), text('は署名された。')];
    const fromJapanese = { source: 'ja', target: 'en' };
    expect(show(decode(japanese, 'the<g1>Treaty</g1>was signed.', fromJapanese))).toBe(
      'the [Treaty] was signed.',
    );
    expect(
      show(decode(original, '在 <g2>2019</g2> 年的 <g1>条约</g1>。', { source: 'it', target: 'zh' })),
    ).toBe('在*2019*年的[条约]。');
  });

  it('keeps notes close to their word', () => {
    expect(decode([text('vero'), note, text(' qui')], 'true <x1></x1> here')).toEqual([
      text('true'),
      note,
      text(' here'),
    ]);
    expect(decode([text('vero'), note, text(' qui')], 'true<x1>here')).toEqual([
      text('true'),
      note,
      text(' here'),
    ]);
    expect(decode([text('vero'), note, text(' qui')], 'true</x1> here')).toEqual([
      text('true'),
      note,
      text(' here'),
    ]);
  });

  it('reads character references once, and nothing else', () => {
    expect(
      decode(
        [text('a & b')],
        'x &amp; y &#39;&#x201C;&nbsp;&eacute; &amp;lt;i&amp;gt; &bogus; <script>alert(1)</script>',
      ),
    ).toEqual([text("x & y '“\u00a0é &lt;i&gt; &bogus; <script>alert(1)</script>")]);
    expect(decode([text('a')], 'x&#0;&#xD800;&#9999999;')).toEqual([text('x&#0;&#xD800;&#9999999;')]);
  });

  it('gives the original back when the engine does', () => {
    fc.assert(
      fc.property(inlineTrees, (tree) => {
        expect(decode(tree, encodeSentence(tree, 'html').text)).toEqual(tree);
      }),
    );
  });

  it('changes nothing but the words of a well-spaced sentence', () => {
    const word = fc.constantFrom('uno', 'due', 'tre', 'è', '7');
    const marked = fc.oneof(
      word.map(text),
      fc.tuple(word, word).map(([a, b]) => link(`${a} ${b}`)),
      word.map((a) => strong(text(a))),
      fc.tuple(word, word).map(([a, b]) => strong(text(`${a} `), link(b))),
    );
    const separator = fc.constantFrom(' ', ', ', ' (', ') ', '. ', ' “', '” ', ': ');
    const sentence = fc
      .array(fc.tuple(marked, separator), { minLength: 2, maxLength: 8 })
      .map((pairs) => [
        text('Ecco '),
        ...pairs.flatMap(([inline, space]) => [inline, text(space)]),
        text('fine.'),
      ]);
    fc.assert(
      fc.property(sentence, (original) => {
        const encoded = encodeSentence(original, 'html');
        const answer = encoded.text.replace('Ecco', 'Look');
        expect(show(decode(original, answer))).toBe(show(original).replace('Ecco', 'Look'));
      }),
    );
  });

  it('keeps every mark or says that it cannot, whatever the engine answers', () => {
    const garble = fc.array(
      fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.constantFrom(
          '<g1>',
          '</g1>',
          '<x1></x1>',
          '<x2/>',
          '<g2>',
          '</g2>',
          '<x1>',
          '<g3>',
          '</g3>',
          'word',
          ' ',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(inlineTrees, garble, (tree, parts) => {
        const encoded = encodeSentence(tree, 'html');
        const decoded = decodeSentence(parts.join(''), encoded, languages);
        const plain = encodeSentence(tree, 'text');
        const inlines = decoded.ok
          ? decoded.inlines
          : placeMarks({ text: parts.join('') }, plain, () => undefined, languages).inlines;
        expect(marksOf(inlines)).toEqual(marksOf(tree));
      }),
      { numRuns: runs(1000) },
    );
  });
});
