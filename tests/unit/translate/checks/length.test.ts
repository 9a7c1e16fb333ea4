import { describe, expect, it } from 'vitest';
import { checkAdditions } from '../../../../src/translate/checks/additions';
import { checkLength } from '../../../../src/translate/checks/length';
import { findingsOf, found } from './found';

const LONG =
  'Il restauro del vecchio faro è costato molti anni di lavoro agli abitanti del paese. Nessuno di loro aveva mai creduto che la luce sarebbe tornata.';

describe('checkLength', () => {
  it('takes a translation in proportion', () => {
    const translation =
      'Restoring the old lighthouse cost the people of the village many years of work. None of them had believed that the light would return.';
    expect(found(checkLength, 'it-en', LONG, translation)).toEqual([]);
    expect(
      found(
        checkLength,
        'zh-en',
        '修复这座老灯塔花了村民们很多年的时间。',
        'Restoring the old lighthouse took the villagers many years.',
      ),
    ).toEqual([]);
  });

  it('misses a sentence', () => {
    const half = 'Restoring the old lighthouse cost the people of the village many years of work.';
    expect(findingsOf(checkLength, 'it-en', LONG, half)).toMatchObject([
      { message: 'findingLengthShort', translation: [{ start: 0, end: half.length }] },
    ]);
  });

  it('misses a sentence that is a fifth of the text, where one sentence more would do for it', () => {
    const original = `${LONG} Poi si fece buio su tutta la costa.`;
    const translation =
      'Restoring the old lighthouse cost the villagers many years of work. None had believed that the light would return.';
    expect(findingsOf(checkLength, 'it-en', original, translation)).toMatchObject([
      { message: 'findingLengthShort' },
    ]);
    expect(found(checkLength, 'it-en', original, `${translation} Then it grew dark on the coast.`)).toEqual(
      [],
    );
  });

  it('finds a translation fifty times as long', () => {
    expect(
      findingsOf(checkLength, 'it-en', 'Buongiorno.', 'Good morning to all of you. '.repeat(40)),
    ).toMatchObject([{ message: 'findingLengthLong' }]);
  });

  it('says nothing of a word or two', () => {
    expect(found(checkLength, 'it-en', 'Sì.', 'Indeed.')).toEqual([]);
  });
});

describe('checkAdditions', () => {
  it('finds a sentence more', () => {
    const translation =
      'Restoring the old lighthouse took years. The mayor has promised to come back next summer with money and good advice for all.';
    expect(
      found(checkAdditions, 'it-en', 'Il restauro del vecchio faro ha richiesto anni.', translation),
    ).toEqual([
      'findingAddition:  | The mayor has promised to come back next summer with money and good advice for all.',
    ]);
  });

  it.each([
    ['Sure! Here is the translation: The lighthouse is lit.'],
    ['I’m sorry, but I cannot translate this text.'],
    ['As an AI language model, I have no opinion.'],
    ['Of course, here is what it says in English.'],
    ['I cannot help you with this request.'],
    ['Translation: The lighthouse is lit.'],
    ['The lighthouse is lit. Let me know if you need anything else.'],
  ])('finds the engine talking: %s', (translation) => {
    expect(findingsOf(checkAdditions, 'it-en', 'Il faro è acceso.', translation)).toMatchObject([
      { message: 'findingAdditionTalk' },
    ]);
  });

  it.each([
    ['Of course, the lighthouse is lit.'],
    ['Okay, the lighthouse is lit.'],
    ['I can’t help it, I love the lighthouse.'],
  ])('leaves people of the news to say: %s', (translation) => {
    expect(findingsOf(checkAdditions, 'it-en', 'Il faro è acceso.', translation)).toEqual([]);
  });

  it('takes two sentences for one', () => {
    expect(found(checkAdditions, 'it-en', 'È tardi, e vado.', 'It is late. I am going.')).toEqual([]);
  });
});
