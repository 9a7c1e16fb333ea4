import { describe, expect, it } from 'vitest';
import type { EngineId } from '../../../../src/core/engine-id';
import { checkAgreement } from '../../../../src/translate/agreement/check-agreement';

const text = (value: string) => [{ type: 'text' as const, text: value }];

function found(shown: string, others: Partial<Record<EngineId, string>>, language = 'en') {
  const translations = new Map(
    Object.entries(others).map(([engine, value]) => [engine as EngineId, text(value)]),
  );
  return checkAgreement(text(shown), translations, language).map(
    ({ message, engines, words, translation }) => ({
      message,
      engines,
      words,
      at: translation.map(({ start, end }) => shown.slice(start, end)),
    }),
  );
}

describe('checkAgreement', () => {
  it('finds nothing where the same is said in other words', () => {
    expect(
      found('In 1987 the old lighthouse was closed.', { deepl: 'The old lighthouse closed in 1987.' }),
    ).toEqual([]);
    expect(found('Anything.', {})).toEqual([]);
  });

  it('says which number is another one', () => {
    expect(found('It cost 30,000 euros.', { deepl: 'It cost 3,000 euros.' })).toEqual([
      { message: 'findingAgreementChanged', engines: ['deepl'], words: ['30,000', '3,000'], at: ['30,000'] },
    ]);
  });

  it('says which name is another one', () => {
    expect(found('The mayor met Anna Keller.', { azure: 'The mayor met Anna Moretti.' })).toMatchObject([
      { words: ['Keller', 'Moretti'], engines: ['azure'] },
    ]);
  });

  it('finds a denial on either side', () => {
    expect(found('He did not pay.', { deepl: 'He paid it.' })).toMatchObject([
      { message: 'findingAgreementDenies', words: ['not'], at: ['not'] },
    ]);
    expect(found('He paid it.', { deepl: 'He did not pay.' })).toMatchObject([
      { message: 'findingAgreementDenied', words: ['not'], at: [] },
    ]);
    expect(found('He did not pay and was not there.', { deepl: 'He paid and was not there.' })).toMatchObject(
      [{ message: 'findingAgreementDenies', words: ['not … not'] }],
    );
    expect(found('He was not able to pay.', { deepl: 'He was unable to pay.' })).toEqual([]);
  });

  it('finds another currency', () => {
    expect(found('It cost 500 euros.', { deepl: 'It cost 500 dollars.' })).toMatchObject([
      { message: 'findingAgreementAbout', words: ['500'] },
    ]);
  });

  it('compares of what does not end nothing but the words', () => {
    expect(found('There are 30 boats.', { deepl: 'No, 1 234. '.repeat(20_000) })).toMatchObject([
      { message: 'findingAgreementWords' },
    ]);
  });

  it('names together those who say the same, most of them first', () => {
    const others = { deepl: 'It cost 40 euros.', azure: 'It cost 50 euros.', google: 'It cost 50 euros.' };
    expect(found('It cost 30 euros.', others)).toMatchObject([
      { engines: ['azure', 'google'], words: ['30', '50'] },
      { engines: ['deepl'], words: ['30', '40'] },
    ]);
  });

  it('finds what is put quite differently, in languages with spaces and without', () => {
    expect(
      found('The fishermen returned to the harbour.', { apertium: 'Parliament votes on new taxes today.' }),
    ).toEqual([{ message: 'findingAgreementWords', engines: ['apertium'], words: [], at: [] }]);
    expect(found('灯塔再次亮起。', { azure: '议会投票表决。' }, 'zh-CN')).toHaveLength(1);
    expect(found('灯塔再次亮起。', { azure: '灯塔又亮了起来。' }, 'zh-CN')).toEqual([]);
  });
});
