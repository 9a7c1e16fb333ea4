import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { anchorTexts } from '../../../../src/translate/markup/anchors';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { placeMarks } from '../../../../src/translate/markup/place-marks';
import { fc } from '../../../property';
import { runs } from '../../../runs';
import { inlineTrees, marksOf, show } from '../inline-trees';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (value: string): Inline => ({ type: 'link', href: 'https://a.test/', children: [text(value)] });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const image: Inline = { type: 'image', src: 'https://a.test/i.png', alt: '' };

const languages = { source: 'it', target: 'en' };

describe('placeMarks', () => {
  const none = () => undefined;
  const place = (
    original: Inline[],
    answer: string,
    translated: (text: string) => string | undefined = none,
  ) => show(placeMarks({ text: answer }, encodeSentence(original, 'text'), translated, languages).inlines);

  it('finds names and numbers where they stand', () => {
    expect(
      place(
        [text('Il '), strong(text('2019')), text(' di '), link('Anna Rossi'), text('.')],
        'The 2019 of Anna Rossi.',
      ),
    ).toBe('The *2019* of [Anna Rossi].');
    expect(place([link('Anna'), text(' e '), link('Anna Rossi')], 'Anna Rossi and Anna')).toBe(
      '[Anna Rossi] and [Anna]',
    );
    expect(place([text('Il '), link('12'), text(' qui')], 'The 2012 here')).toBe('The 2012 here [[1]]');
  });

  it('finds words as they were translated on their own', () => {
    const original = [
      text('il '),
      { type: 'link' as const, href: 'https://a.test/', children: [text('trattato '), strong(text('INF'))] },
      text('.'),
    ];
    expect(anchorTexts(encodeSentence(original, 'text'))).toEqual(['trattato INF', 'INF']);
    expect(
      place(original, 'the INF treaty.', (words) => (words === 'trattato INF' ? 'INF Treaty.' : undefined)),
    ).toBe('the [*INF* treaty].');
  });

  it('keeps what has no place as a numbered mark at the end', () => {
    const original = [
      text('il '),
      link('trattato'),
      text(' '),
      image,
      text('ora '),
      strong(text('qui')),
      text('. '),
    ];
    expect(
      placeMarks({ text: 'the treaty now here.' }, encodeSentence(original, 'text'), none, languages).inlines,
    ).toEqual([
      text('the treaty now here.'),
      text(' '),
      { type: 'link', href: 'https://a.test/', children: [text('[1]')] },
      text(' '),
      image,
      text(' '),
      strong(text('[2]')),
      text(' '),
    ]);
  });

  it('keeps a note out of the text, and at its end', () => {
    const note: Inline = { type: 'superscript', children: [link('1')] };
    const original = [text('un caso'), note, text(' di 1 anno')];
    const encoded = encodeSentence(original, 'text');
    expect(encoded.text).toBe('un caso di 1 anno');
    expect(placeMarks({ text: 'a case of 1 year' }, encoded, none, languages).inlines).toEqual([
      text('a case of 1 year'),
      text(' '),
      note,
    ]);
  });

  it('does not take a little word for a mark', () => {
    expect(place([text('vai '), link('a'), text(' casa')], 'go a home')).toBe('go a home [[1]]');
  });

  it('keeps every mark, whatever the text', () => {
    const answers = fc.array(fc.oneof(fc.string(), fc.constantFrom('Treaty', '2019', 'x', '条約')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(inlineTrees, answers, fc.constantFrom('Treaty', 'x', undefined), (tree, parts, own) => {
        const placed = placeMarks(
          { text: parts.join(' ') },
          encodeSentence(tree, 'text'),
          () => own,
          languages,
        ).inlines;
        expect(marksOf(placed)).toEqual(marksOf(tree));
      }),
      { numRuns: runs(500) },
    );
  });
});
