import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import type { AlignedRange } from '../../../../src/core/translated';
import { anchorTexts } from '../../../../src/translate/markup/anchors';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { placeMarks } from '../../../../src/translate/markup/place-marks';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (...children: Inline[]): Inline => ({ type: 'link', href: 'https://a.test/', children });
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const none = () => undefined;

const languages = { source: 'it', target: 'en' };

describe('a mark in a translation whose words are aligned', () => {
  // "il trattato  rosso è firmato" -> "the red treaty is signed"
  const original = [text('il '), link(text('trattato '), strong('rosso')), text(' è firmato')];
  const encoded = encodeSentence(original, 'text');
  const alignment: AlignedRange[] = [
    [0, 2, 0, 3],
    [3, 11, 8, 14],
    [12, 17, 4, 7],
    [18, 19, 15, 17],
    [20, 27, 18, 24],
  ];

  it('stands where its words went, also within another, and asks for no words', () => {
    const answer = { text: 'the red treaty is signed', alignment };
    expect(anchorTexts(encoded, alignment)).toEqual([]);
    expect(placeMarks(answer, encoded, none, languages).inlines).toEqual([
      text('the '),
      link(strong('red'), text(' treaty')),
      text(' is signed'),
    ]);
  });

  it('is found by its words where others stand among its own', () => {
    const mixed: AlignedRange[] = [
      [3, 11, 0, 6],
      [12, 17, 12, 15],
      [20, 27, 7, 11],
    ];
    const answer = { text: 'treaty sign red', alignment: mixed };
    expect(anchorTexts(encoded, mixed)).toEqual(['trattato rosso']);
    const placed = placeMarks(answer, encoded, () => 'treaty sign red', languages).inlines;
    expect(placed[0]).toMatchObject({ type: 'link' });
  });

  it('takes in no words that the engine aligned together with its own', () => {
    const chinese = encodeSentence([text('出生于'), link(text('新加坡')), text('的姐姐')], 'text');
    const together: AlignedRange[] = [[0, 9, 0, 26]];
    const answer = { text: 'a sister born in Singapore', alignment: together };
    expect(anchorTexts(chinese, together)).toEqual(['新加坡']);
    const { inlines } = placeMarks(answer, chinese, () => 'Singapore', { source: 'zh', target: 'en' });
    expect(inlines).toEqual([text('a sister born in '), link(text('Singapore'))]);
    // A part of a word is another thing: the whole word is marked.
    const part = encodeSentence([text('az '), link(text('halloween')), text('i ujj')], 'text');
    const ending: AlignedRange[] = [
      [3, 13, 4, 13],
      [14, 17, 14, 20],
    ];
    expect(
      placeMarks({ text: 'the Halloween finger', alignment: ending }, part, none, languages).inlines,
    ).toEqual([text('the '), link(text('Halloween')), text(' finger')]);
  });

  it('is right behind white space at the beginning of the answer', () => {
    const simple = encodeSentence([link(text('a')), text(' b')], 'text');
    const answer = { text: '  X y', alignment: [[0, 1, 2, 3]] as AlignedRange[] };
    expect(placeMarks(answer, simple, none, languages).inlines).toEqual([link(text('X')), text(' y')]);
  });
});
