import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/sentences/split-sentences';
import { fc } from '../../../property';
import { runs } from '../../../runs';

/** Sentences with a bar between them come apart at the bars and nowhere else. */
function expectSplit(language: string, barred: string): void {
  const parts = splitSentences(barred.replaceAll('|', ''), language).map(({ start, end }) =>
    barred.replaceAll('|', '').slice(start, end),
  );
  expect(parts.join('|')).toBe(barred);
}

/** Each with rules of its own, some without any, and what is no language. */
const LANGUAGES =
  'ar be bg bs ca cs da de el en es et fi fr gl he hi hr hu is it ja ka km ko lt lv mk my nb nl nn no pl pt pt-BR ro ru sk sl sr sv ta th tr uk ur vi zh zh-Hant xx und '
    .trimEnd()
    .split(' ')
    .concat('', 'not a tag');

describe('splitSentences', () => {
  it.each([
    ['en', 'Dr. Smith met J. K. Moor at 5 p.m. in St. Albans. |He said no. |Then he left.'],
    ['en', 'The U.S. Senate saw No. 5 of vol. 3 (at 6 p.m.) yesterday. |In the U.S. |The end.'],
    ['en', '“Why?” she asked. |“Stop!” |He ran... |Costs $3.5 billion. |See www.example.com/a?b=C.d today.'],
    ['en', 'It was proven.[1] |Later it was not.'],
    ['en', '1. Introduction to this. |2. Next.'],
    [
      'it',
      'L’art. 5 prevede, p. es., 3,5 mld. di euro. |Il dott. Neri (cfr. pag. 7) disse: «Basta.» |Poi uscì.',
    ],
    ['de', 'Am 1. Mai traf Dr. Vogel z. B. Herrn Prof. Lang. |Im 19. Jahrhundert, d. h. früher, ging das.'],
    [
      'de',
      '„Warum?“, fragte er. |„Komm.“ |Er sagte: ‚Nein.‘ |Seit 2018. |Danach kostete es 3,5 Mrd. Euro usw. |Das war es.',
    ],
    [
      'fr',
      'M. Petit a dit : « Bonjour. » |Il est parti. |« Quoi ? », a-t-il dit. |Il a 20 ans. |1,98 m pour 98 kg.',
    ],
    ['es', '¿Qué? |¡Nada! |El Sr. Gil vive en EE. UU. desde 2019. |La Sra. Paz no.'],
    ['pl', 'W 1870 r. odbyło się to ok. godz. 5. |Na ul. Długiej im. św. Jana.'],
    ['ru', 'В 2018 г. это было на ул. Ленина. |— Привет! — сказал он. |А. С. Попов ушёл.'],
    ['nl', 'Dhr. Bos zei dat. |’s Avonds regende het.'],
    ['ja', '「行く。」と彼は言った。|次の文。|今日は3.5度。'],
    ['zh', '他说：“好。”|然后走了。|“很好。”他说。|真的？！|是的。'],
    ['zh', 'Puff Daddy、P. Diddy 和 Dionisio A. Lind 都来了。|好。'],
    ['ar', 'قال د. أحمد ذلك. |هل تريد؟ |نعم.'],
    ['hi', 'यह एक वाक्य है। |यह दूसरा है।'],
    ['el', 'Τι είναι αυτό; |Ο κ. Νίκος ξέρει.'],
  ])('%s: %s', expectSplit);

  it('breaks at line breaks, except in the middle of a sentence', () => {
    expectSplit('en', 'First line\n|Second line\ngoes on.\n\n|***\n\n|and then');
  });

  it('does not make sentences of marks alone', () => {
    expectSplit('en', 'Really! ?! … |Yes.');
  });

  it('takes any language tag', () => {
    expectSplit('', 'One. |Two.');
    expectSplit('not a tag', 'One. |Two.');
  });

  it('gives the text back character for character', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '. ',
        '? ',
        '« ',
        ' »',
        '."',
        '。',
        '」',
        '\n',
        'Dr. ',
        'A',
        '3.',
        '\uFFFC',
        ' ',
        '“',
        '…',
      ),
      fc.constantFrom(
        '\ud83d',
        '\udc00',
        '👩\u200d👩\u200d👧',
        'e\u0301',
        '\u202eمرحبا؟ ',
        'שלום. ',
        'สวัสดีครับ วันนี้อากาศดี ',
        'यह है। ',
        '။',
        '\u2028',
        '\u0000',
        'J. K. ',
        'z. B. ',
        '1. ',
        '¿Qué? ',
        '[12]',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(...LANGUAGES), (pieces, language) => {
        const text = pieces.join('');
        const ranges = splitSentences(text, language);
        expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of ranges) expect(end).toBeGreaterThan(start);
      }),
      { numRuns: runs(200) },
    );
  });

  it('cuts no character apart, and no white space from the sentence before it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.constantFrom(...LANGUAGES), (texts, language) => {
        const whole = texts.join('. ');
        for (const { start } of splitSentences(whole, language).slice(1)) {
          const [before = '', after = ''] = [whole[start - 1], whole[start]];
          expect(/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)).toBe(false);
          expect(after).not.toMatch(/\s/);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
