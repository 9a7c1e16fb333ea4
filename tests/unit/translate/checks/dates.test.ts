import { describe, expect, it } from 'vitest';
import { checkDates } from '../../../../src/translate/checks/dates';
import { checkTimes } from '../../../../src/translate/checks/times';
import { found } from './found';

describe('checkDates', () => {
  it.each([
    ['en-it', 'On Tuesday in March', 'Martedì di marzo'],
    ['en-pl', 'On Wednesday', 'W środę'],
    ['en-ru', 'On Saturday', 'В субботу'],
    ['en-zh', 'On Thursday', '周四'],
    ['en-nl', 'This may be so.', 'Maar dat kan.'],
    ['it-en', 'Lunedì', 'Yesterday'],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkDates, languages, original, translation)).toEqual([]);
  });

  it.each([
    ['en-it', 'On Tuesday', 'Mercoledì', 'findingDate: Tuesday | Mercoledì'],
    ['it-en', 'Il 3 marzo', 'On 3 April', 'findingDate: marzo | April'],
    ['ja-en', '木曜日に', 'on Tuesday', 'findingDate: 木曜日 | Tuesday'],
  ])('%s: %s is not %s', (languages, original, translation, expected) => {
    expect(found(checkDates, languages, original, translation)).toEqual([expected]);
  });
});

describe('checkTimes', () => {
  it('tells the halves of the day apart', () => {
    expect(found(checkTimes, 'en-it', 'at 5 p.m.', 'alle 5 del mattino')).toEqual(['findingTime: 5 | 5']);
    expect(found(checkTimes, 'en-it', 'at 5 p.m.', 'alle 5 del pomeriggio')).toEqual([]);
    expect(found(checkTimes, 'en-de', 'at 5 p.m.', 'um 17 Uhr')).toEqual([]);
  });
});
