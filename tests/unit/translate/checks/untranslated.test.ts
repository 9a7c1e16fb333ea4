import { describe, expect, it } from 'vitest';
import { checkLanguage } from '../../../../src/translate/checks/language';
import { checkUntranslated } from '../../../../src/translate/checks/untranslated';
import { found } from './found';

describe('checkUntranslated', () => {
  it.each([
    ['it-en', 'Ha letto «Il barone rampante».', 'He read “Il barone rampante”.'],
    ['en-it', 'Just a few hard truths about Marks and Spencer', 'Qualche verità su Marks and Spencer'],
    ['en-es', 'No, no, no!', '¡No, no, no!'],
    ['it-it', 'Uguale per tutti i lettori.', 'Uguale per tutti i lettori.'],
    [
      'en-zh',
      'He said: “to be or not to be is the question”, and left.',
      '他说“to be or not to be is the question”，然后就离开了这个地方。',
    ],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkUntranslated, languages, original, translation)).toEqual([]);
  });

  it.each([
    ['it-en', 'Il faro è acceso da ieri.', 'Il faro è acceso da ieri.', 'Il faro è acceso da ieri'],
    [
      'it-en',
      'Ieri il faro è tornato ad accendersi.',
      'Yesterday il faro è tornato ad accendersi.',
      'il faro è tornato ad accendersi',
    ],
    [
      'ar-en',
      'عاد الضوء إلى المنارة القديمة أمس.',
      'Yesterday الضوء إلى المنارة القديمة أمس.',
      'الضوء إلى المنارة القديمة أمس',
    ],
    [
      'ja-en',
      '昨日、古い灯台に再び明かりがともった。',
      '昨日、古い灯台に再び明かりがともった。',
      '昨日、古い灯台に再び明か',
    ],
  ])('%s: %s left as it was in %s', (languages, original, translation, expected) => {
    expect(found(checkUntranslated, languages, original, translation)).toEqual([
      `findingUntranslated: ${expected} | ${expected}`,
    ]);
  });
});

describe('checkLanguage', () => {
  it('finds another script', () => {
    expect(found(checkLanguage, 'it-en', 'Il faro è acceso.', 'Маяк снова горит.')).toHaveLength(1);
    expect(found(checkLanguage, 'it-ru', 'Il faro è acceso.', 'Маяк снова горит.')).toEqual([]);
    expect(found(checkLanguage, 'en-zh', 'Sainsbury’s and Boots', 'Sainsbury’s 和 Boots')).toEqual([]);
  });

  it('finds another language in the same script', () => {
    const spanish =
      'El faro ha vuelto a encenderse después de muchos años, y los pescadores del pueblo están muy contentos.';
    expect(found(checkLanguage, 'it-en', 'Il faro è acceso.', spanish)).toHaveLength(1);
    expect(found(checkLanguage, 'it-es', 'Il faro è acceso.', spanish)).toEqual([]);
  });
});
