import { describe, expect, it } from 'vitest';
import { checkNegation } from '../../../../src/translate/checks/negation';
import { found } from './found';

describe('checkNegation', () => {
  it.each([
    ['it-en', 'Non è vero.', 'It isn’t true.'],
    ['it-en', 'La specie non è nota.', 'The species is unknown.'],
    ['de-en', 'Das war nicht möglich.', 'That was impossible.'],
    ['fr-en', 'Il n’est pas venu.', 'He did not come.'],
    ['en-it', 'He never came.', 'Non è mai venuto.'],
    ['en-it', 'Nobody came.', 'Nessuno è venuto.'],
    ['ja-en', '彼は来ませんでした。', 'He did not come.'],
    ['ja-en', '急がなければならない。', 'We must hurry.'],
    ['zh-en', '不过他来了。', 'However, he came.'],
    ['en-xx', 'He did not come.', 'Aaa bbb ccc.'],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkNegation, languages, original, translation)).toEqual([]);
  });

  it.each([
    ['it-en', 'Non è vero.', 'It is true.', 'findingNegationLost: Non | '],
    ['en-it', 'He did not come.', 'È venuto.', 'findingNegationLost: not | '],
    ['en-it', 'He never came.', 'È mai venuto.', 'findingNegationLost: never | '],
    ['fr-en', 'Il n’est pas venu.', 'He came.', 'findingNegationLost: n | '],
    ['de-en', 'Das ist kein Problem.', 'That is a problem.', 'findingNegationLost: kein | '],
    ['ru-en', 'Он не пришёл.', 'He came.', 'findingNegationLost: не | '],
    ['zh-en', '他没有来。', 'He came.', 'findingNegationLost: 没有 | '],
    ['ar-en', 'لم يأت الرجل.', 'The man came.', 'findingNegationLost: لم | '],
  ])('%s: %s is not %s', (languages, original, translation, expected) => {
    expect(found(checkNegation, languages, original, translation)).toEqual([expected]);
  });
});
