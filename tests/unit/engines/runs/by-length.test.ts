import { describe, expect, it } from 'vitest';
import { cutByLength } from '../../../../src/engines/runs/by-length';
import { fc } from '../../../property';

const items = [
  'Ieri il governo ha presentato il bilancio dello Stato per il prossimo anno.',
  'L’opposizione protesta.',
  'Il voto è previsto per giovedì, dopo una lunga giornata di discussione in aula.',
];
const translations = [
  'Yesterday the government presented the state budget for the coming year.',
  'The opposition protests.',
  'The vote is scheduled for Thursday, after a long day of discussion in the chamber.',
];

describe('a run that is cut by length', () => {
  it('comes apart where each sentence has one of its length', () => {
    expect(cutByLength(items, translations.join(' '), 'en')).toEqual(translations);
    expect(cutByLength(translations, items.join(' '), 'it')).toEqual(items);
  });

  it('comes apart in writing that takes a third of the room', () => {
    const chinese = [
      '政府昨天提交了明年的国家预算。',
      '反对派表示抗议。',
      '经过一整天的长时间讨论，投票定于周四举行。',
    ];
    expect(cutByLength(items, chinese.join(''), 'zh')).toEqual(chinese);
    expect(cutByLength(chinese, items.join(' '), 'it')).toEqual(items);
  });

  it('comes apart into what was joined, where that ends as sentences do', () => {
    const word = fc.constantFrom('casa', 'albero', 'lunghissimo', 'di', 'ponte', 'strada');
    const sentence = fc.array(word, { minLength: 4, maxLength: 30 }).map((words) => `Il ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (run) => {
        expect([run, undefined]).toContainEqual(cutByLength(run, run.join(' '), 'it'));
      }),
    );
  });

  it.each([
    [
      'there is one less',
      'Yesterday the government presented the budget, and the opposition protests. The vote is on Thursday.',
    ],
    [
      'there is one more',
      `${translations[0]} ${translations[1]} The vote is on Thursday. A long day will precede it.`,
    ],
    [
      'two became one and another two',
      'Yesterday the government presented the state budget for the coming year and the opposition protests. The vote is scheduled for Thursday. It comes after a long day of discussion in the chamber.',
    ],
    ['a sentence lost most of its words', `${translations[0]} ${translations[1]} On Thursday.`],
    ['a quotation mark may be either’s', `${translations[0]}" ${translations[1]} ${translations[2]}`],
    ['nothing is there', ''],
  ])('does not where %s', (_, answer) => {
    expect(cutByLength(items, answer, 'en')).toBeUndefined();
  });
});
