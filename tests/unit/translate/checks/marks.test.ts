import { describe, expect, it } from 'vitest';
import { checkBrackets } from '../../../../src/translate/checks/brackets';
import { checkHiddenCharacters } from '../../../../src/translate/checks/hidden-characters';
import { checkMarkup } from '../../../../src/translate/checks/markup';
import { checkQuotationMarks } from '../../../../src/translate/checks/quotation-marks';
import { checkRepetition } from '../../../../src/translate/checks/repetition';
import { found } from './found';

describe('checkBrackets', () => {
  it('finds one without its partner', () => {
    expect(found(checkBrackets, 'it-en', 'Uno (due).', 'One (two.')).toEqual([
      'findingBracketSingle: (due) | (',
    ]);
    expect(found(checkBrackets, 'zh-en', '一（二）。', 'One (two).')).toEqual([]);
    expect(found(checkBrackets, 'it-en', 'a) uno', 'a) one')).toEqual([]);
    expect(found(checkBrackets, 'it-en', 'Uno (due.', 'One (two.')).toEqual([]);
  });
});

describe('checkQuotationMarks', () => {
  it('finds a quotation without its end', () => {
    const original = 'Ha detto «basta», poi è uscito.';
    expect(found(checkQuotationMarks, 'it-en', original, 'He said “enough, then left.')).toEqual([
      'findingQuotationMark:  | “',
    ]);
    expect(found(checkQuotationMarks, 'it-en', original, 'He said “enough”, then left.')).toEqual([]);
    expect(found(checkQuotationMarks, 'it-en', original, 'He said enough, then left.')).toEqual([]);
    expect(found(checkQuotationMarks, 'it-en', '«Basta».', '“Enough.')).toEqual([]);
  });
});

describe('checkRepetition', () => {
  it('finds an engine in a loop', () => {
    expect(
      found(
        checkRepetition,
        'it-en',
        'Il faro è acceso.',
        'The light is on, the light is on, the light is on, the light is on.',
      ),
    ).toHaveLength(1);
    expect(
      found(checkRepetition, 'it-en', 'Il faro.', 'Nooooo! It is on. It is on. It is on. It is on.'),
    ).toHaveLength(1);
    expect(found(checkRepetition, 'it-en', 'Ha ha ha ha!', 'Ha ha ha ha!')).toEqual([]);
    expect(found(checkRepetition, 'it-en', 'No, no, no, no, no e no!', 'No, no, no, no, no and no!')).toEqual(
      [],
    );
  });
});

describe('checkMarkup', () => {
  it.each([
    ['<img src=x onerror=alert(1)>'],
    ['</g1>'],
    ['<script>alert(1)</script>'],
    ['<b unclosed'],
    ['&amp;'],
  ])('finds %s', (code) => {
    expect(found(checkMarkup, 'it-en', 'Il faro.', `The ${code} light.`)).toHaveLength(1);
    expect(found(checkMarkup, 'it-en', `Il ${code} faro.`, `The ${code} light.`)).toEqual([]);
  });

  it('takes less and more for what they are', () => {
    expect(found(checkMarkup, 'it-en', 'a < b', 'a < b & c > d')).toEqual([]);
  });
});

describe('checkHiddenCharacters', () => {
  it.each([['\u200b'], ['\u202e'], ['\u2066'], ['\ufeff'], ['\u0007'], ['\u{e0041}']])(
    'finds %j',
    (character) => {
      expect(found(checkHiddenCharacters, 'it-en', 'Il faro.', `The${character} light.`)).toHaveLength(1);
      expect(found(checkHiddenCharacters, 'it-en', `Il${character} faro.`, `The${character} light.`)).toEqual(
        [],
      );
    },
  );

  it('takes joiners', () => {
    expect(found(checkHiddenCharacters, 'it-fa', 'Vado.', 'می\u200cروم.')).toEqual([]);
  });
});
