import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../../../src/core/finding';
import { inlineText } from '../../../../src/core/inline';
import { checkPair } from '../../../../src/translate/checks/check-pair';
import { fc } from '../../../property';
import { inlineTrees } from '../inline-trees';
import { plain } from './found';

const ORIGINAL =
  'Il vecchio faro torna ad accendersi dopo ventitré anni, ha detto ieri il sindaco Marras (Porto Torres).';
const languages = { source: 'it', target: 'en' };

function checks(translation: string): string[] {
  return checkPair(plain(ORIGINAL), plain(translation), languages).map(({ check }) => check);
}

describe('checkPair', () => {
  it('has nothing to say of a good translation', () => {
    expect(
      checks(
        'The old lighthouse is lit again after twenty-three years, mayor Marras (Porto Torres) said yesterday.',
      ),
    ).toEqual([]);
  });

  it.each([
    ['a prompt', 'Please provide the text that you would like me to translate.', 'addition'],
    [
      'an apology',
      'I’m sorry, but I cannot translate this content for you today, whatever it says.',
      'addition',
    ],
    ['half a sentence', 'The old lighthouse', 'length'],
    ['the source', ORIGINAL, 'untranslated'],
    ['another script', 'Старый маяк снова зажигается после двадцати трёх лет, сказал вчера мэр.', 'language'],
    [
      'zero-width characters',
      'The old light\u200bhouse is lit again after 23 years, mayor Marras (Porto Torres) said yesterday.',
      'hidden-characters',
    ],
    [
      'a changed direction',
      'The old \u202elighthouse is lit again after 23 years, mayor Marras (Porto Torres) said yesterday.',
      'hidden-characters',
    ],
    ['fifty times the length', 'The old lighthouse is lit again. '.repeat(150), 'length'],
    [
      'markup with handlers',
      'The old <img src=x onerror=alert(1)> lighthouse is lit again after 23 years, mayor Marras (Porto Torres) said.',
      'markup',
    ],
    [
      'an unclosed tag',
      'The old <b lighthouse is lit again after 23 years, mayor Marras (Porto Torres) said yesterday.',
      'markup',
    ],
    ['nothing', '', 'length'],
  ])('finds %s', (_, translation, check) => {
    expect(checks(translation)).toContain(check);
  });

  it('says of what does not end only that it is too long, and of what is hidden in it', () => {
    expect(checks('No, 1 234. Keller ​said no. '.repeat(20_000))).toEqual(['length', 'hidden-characters']);
  });

  it('points at places that exist, whatever it is given', () => {
    fc.assert(
      fc.property(
        inlineTrees,
        inlineTrees,
        fc.constantFrom('it', 'zh', 'ar', 'de', 'xx'),
        (original, translation, source) => {
          const lengths = {
            original: inlineText(original).length,
            translation: inlineText(translation).length,
          };
          for (const finding of checkPair(original, translation, { source, target: 'en' })) {
            expect(CHECK_IDS).toContain(finding.check);
            for (const side of ['original', 'translation'] as const) {
              for (const { start, end } of finding[side]) {
                expect(start).toBeGreaterThanOrEqual(0);
                expect(end).toBeGreaterThanOrEqual(start);
                expect(end).toBeLessThanOrEqual(lengths[side]);
              }
            }
          }
        },
      ),
    );
  });

  it('lists findings in the order of the checks', () => {
    const found = checks('The lighthouse (is lit again after 24 years, mayor Whitaker said.');
    expect(found).toEqual(
      [...found].sort((a, b) => CHECK_IDS.indexOf(a as never) - CHECK_IDS.indexOf(b as never)),
    );
    expect(found).toEqual(expect.arrayContaining(['number', 'name', 'brackets']));
  });
});
