import { describe, expect, test } from 'vitest';
import type { Messages } from '../../../src/core/attribution';
import { plural } from '../../../src/core/plural';
import { english } from '../ui/english';

/** A catalogue that says which message it was asked for. */
const inLanguage =
  (language: string): Messages =>
  (key, ...substitutions) =>
    key === 'catalogueLanguage' ? language : [key, ...substitutions].join(' ');

describe('a message with a number', () => {
  test('takes the form of English numbers', () => {
    expect(plural('findings', 1, english, '1')).toBe('1 finding');
    expect(plural('findings', 0, english, '0')).toBe('0 findings');
  });

  test.each([
    ['pl', [1, 2, 5, 22], ['One', 'Few', 'Many', 'Few']],
    ['ar', [0, 1, 2, 3, 11, 100], ['Zero', 'One', 'Two', 'Few', 'Many', 'Other']],
    ['ja', [1, 2], ['Other', 'Other']],
  ])('takes the forms of %s', (language, numbers, forms) => {
    const t = inLanguage(language);
    expect(numbers.map((count) => plural('findings', count, t))).toEqual(
      forms.map((form) => `findings${form}`),
    );
  });

  test('fills in what it is given', () => {
    expect(plural('sentences', 3, inLanguage('ru'), '1', '3')).toBe('sentencesFew 1 3');
  });
});
