import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../../src/core/inline';
import { decodeSentence } from '../../../../src/translate/markup/decode';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { placeMarks } from '../../../../src/translate/markup/place-marks';
import { fc } from '../../../property';
import { runs } from '../../../runs';
import { damagedText } from '../../../strange/damage';
import { strangeText } from '../../../strange/values';
import { inlineTrees, marksOf } from '../inline-trees';

const languages = fc.constantFrom(
  ...['en', 'fr', 'ja', 'ar', 'he', 'th', 'xx'].map((target) => ({ source: 'it', target })),
);

describe('a sentence whose translation is damaged', () => {
  test('has every mark, in the form that the engine was asked in or as text', () => {
    const asked = inlineTrees.chain((tree) => {
      const encoded = encodeSentence(tree, 'html');
      const answers = fc.oneof(
        { arbitrary: damagedText(fc.constant(encoded.text)), weight: 5 },
        { arbitrary: damagedText(fc.constant(encoded.text.toUpperCase())), weight: 1 },
        strangeText.map((text) => text.slice(0, 3000)),
      );
      return answers.map((answer) => ({ tree, encoded, answer }));
    });
    fc.assert(
      fc.property(asked, languages, ({ tree, encoded, answer }, pair) => {
        const decoded = decodeSentence(answer, encoded, pair);
        const inlines = decoded.ok
          ? decoded.inlines
          : placeMarks({ text: answer }, encodeSentence(tree, 'text'), () => undefined, pair).inlines;
        expect(marksOf(inlines)).toEqual(marksOf(tree));
        // None of our tags is left in what a reader reads, unless the original has such words itself.
        if (decoded.ok && !/[<＜&]/.test(inlineText(tree)))
          expect(inlineText(inlines)).not.toMatch(/<\/?[gx]\d+>/i);
      }),
      { numRuns: runs(300) },
    );
  });
});
