import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { CheckedText } from '../../../../src/translate/checks/checked-text';
import { checkNumbers } from '../../../../src/translate/checks/numbers';
import { found, plain } from './found';

describe('checkNumbers', () => {
  it.each([
    ['it-en', 'Sono 30.000 persone.', 'There are 30,000 people.'],
    ['it-en', 'Costa 3,5 mld di euro.', 'It costs 3.5 bn euros.'],
    ['it-en', 'Costa 3,5 miliardi di euro.', 'It costs €3,500 million.'],
    ['it-en', 'Dopo 23 anni.', 'After twenty-three years.'],
    ['en-it', 'After 23 years, a 13-year-old won.', 'Dopo ventitré anni ha vinto un tredicenne.'],
    ['en-de', 'A 24-year-old and 300 others', 'Ein Vierundzwanzigjähriger und dreihundert andere'],
    ['en-pl', 'A 20-year-old', 'Dwudziestoletni mężczyzna'],
    ['en-fr', 'In the 19th century', 'Au XIXe siècle'],
    ['en-it', 'in the 1980s', 'negli anni ’80'],
    ['en-zh', 'in the 1980s', '在 20 世纪 80 年代'],
    ['en-ja', 'Over 142 million followers and £125m', '1億4,200万人と1億2,500万ポンド'],
    ['en-zh', 'More than 20 million people', '超过 2000万人'],
    ['en-de', 'At 5.30 p.m. on 3 May', 'Um 17:30 Uhr am 3. Mai'],
    ['en-it', 'Winds of 85 mph', 'Venti di 137 km/h'],
    ['en-it', '1 to 4 inches of rain', 'Da 2,5 a 10 cm di pioggia'],
    ['en-pt', '80 degrees', '27 graus'],
    ['en-nl', '300 km (190 miles) north', '300 km noordelijk'],
    ['ar-en', 'بعد ٢٣ عامًا', 'After 23 years'],
    ['fr-en', 'Il y a 12 500 habitants.', 'There are 12,500 inhabitants.'],
    ['en-es', 'She is 100 percent certain.', 'Está segura.'],
    ['en-es', 'Up to €3.1billion ($3.6bn)', 'Hasta 3100 millones de euros (3600 millones de dólares)'],
    ['en-ja', 'affecting $200 billion (£150 billion) of goods', '2000億ドル（1500億ポンド）の品目'],
    ['en-ja', 'a $15,000 jacket', '1 万 5 千ドルのジャケット'],
    ['en-ja', 'Another van was outside.', 'もう1台が外にあった。'],
    ['en-ja', 'Jones joined in March.', 'ジョーンズは3月に参加した。'],
    ['en-it', 'Locally, 1 to 4 inches of rain', 'A livello locale, dai 2 ai 10 cm di pioggia'],
    ['en-fr', 'over half an inch', 'plus de 1,3 cm'],
    ['en-nl', 'It was 80 degrees.', 'Het was 26 graden.'],
    ['en-de', 'A warm start with widespread 80s.', 'Ein warmer Anfang um 27 ºC.'],
    ['en-de', 'The 6-foot-6 forward', 'Der 1,98 m große Stürmer'],
    ['en-ar', 'in the 19th century', 'في القرن التاسع عشر'],
    ['en-es', 'the Consortium', 'el Consorcio (W3C)'],
    ['en-ar', 'its 40th anniversary', 'عيدها الاربعون'],
    ['en-ar', 'on his 21st birthday', 'في عيد ميلاده الحادي والعشرين'],
    ['en-it', 'at the 16th hole', 'alla sedicesima buca'],
    ['en-it', 'said 23-year-old Rahm', 'ha detto il ventitreenne Rahm'],
    ['en-de', 'The victim, in his 40s', 'Das Opfer in den Vierzigern'],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkNumbers, languages, original, translation)).toEqual([]);
  });

  it('passes over the notes that stand for marks without a place', () => {
    const note: Inline = { type: 'strong', children: plain('[1]') };
    const pair = {
      original: new CheckedText(plain('Ecco il faro.'), 'it'),
      translation: new CheckedText([...plain('Here is the lighthouse. '), note], 'en'),
    };
    expect(checkNumbers(pair)).toEqual([]);
  });

  it.each([
    ['it-en', 'Il restauro è costato 3,2 milioni.', 'It cost 32 million.', 'findingNumberChanged: 3,2 | 32'],
    ['it-en', 'Sono 30.000.', 'There are 30,001.', 'findingNumberChanged: 30.000 | 30,001'],
    ['it-en', 'Dopo ventitré anni.', 'After 32 years.', 'findingNumberAdded:  | 32'],
    ['en-it', 'In 1999 it closed.', 'Chiuse.', 'findingNumberLost: 1999 | '],
    ['en-it', 'Winds of 85 mph', 'Venti di 185 km/h', 'findingNumberChanged: 85 | 185'],
    ['ja-en', '３人が来た。', '5 people came.', 'findingNumberChanged: ３ | 5'],
    ['xx-yy', 'aa 12 bb', 'cc 13 dd', 'findingNumberChanged: 12 | 13'],
    ['en-ja', 'Three more vans', 'もう2台', 'findingNumberAdded:  | 2'],
    ['en-it', '1 to 4 inches of rain', 'Da 6 a 10 cm di pioggia', 'findingNumberChanged: 1 | 6'],
    ['en-de', 'The 6-foot-6 forward', 'Der Stürmer mit Nummer 6.6', 'findingNumberChanged: 6, 6 | 6.6'],
    [
      'en-it',
      '$200 billion (£150 billion)',
      '20 miliardi di dollari (150 miliardi)',
      'findingNumberChanged: 200 | 20',
    ],
  ])('%s: %s is not %s', (languages, original, translation, expected) => {
    expect(found(checkNumbers, languages, original, translation)).toEqual([expected]);
  });
});
