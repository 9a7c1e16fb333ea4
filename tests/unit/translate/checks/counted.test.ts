import { describe, expect, it } from 'vitest';
import { checkMoney } from '../../../../src/translate/checks/money';
import { checkPercentages } from '../../../../src/translate/checks/percentages';
import { checkUnits } from '../../../../src/translate/checks/units';
import { found } from './found';

describe('checkPercentages', () => {
  it.each([
    ['it-en', 'Il 12 % ha votato.', '12 percent voted.'],
    ['zh-en', '百分之40的人', '40 per cent of people'],
    ['it-en', 'Il 12 % ha votato.', '12 voted.'],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkPercentages, languages, original, translation)).toEqual([]);
  });

  it('tells a share from an amount', () => {
    expect(found(checkPercentages, 'it-en', 'È cresciuto del 12 %.', 'It grew by 12 euros.')).toEqual([
      'findingPercentage: 12 | 12',
    ]);
  });
});

describe('checkMoney', () => {
  it.each([
    ['en-it', 'It cost $200 billion.', 'È costato 200 miliardi di dollari.'],
    ['en-de', '£11million deal', '11-Millionen-Pfund-Geschäft'],
    ['en-ja', '$375,000', '37万5,000ドル'],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkMoney, languages, original, translation)).toEqual([]);
  });

  it('tells currencies apart', () => {
    expect(found(checkMoney, 'en-it', 'It cost $200.', 'È costato 200 euro.')).toEqual([
      'findingMoney: 200 | 200',
    ]);
  });
});

describe('checkUnits', () => {
  it('tells a unit that was changed without converting', () => {
    expect(found(checkUnits, 'en-it', '85 miles away', 'a 85 chilometri')).toEqual(['findingUnit: 85 | 85']);
    expect(found(checkUnits, 'en-it', '85 miles away', 'a 137 chilometri')).toEqual([]);
    expect(found(checkUnits, 'en-it', '85 miles away', 'a 85 miglia')).toEqual([]);
  });
});
