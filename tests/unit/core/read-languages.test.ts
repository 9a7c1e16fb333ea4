import { describe, expect, it } from 'vitest';
import { isAlsoRead, isRead, MOST_READ_LANGUAGES, withLanguage } from '../../../src/core/read-languages';

describe('the languages a reader reads', () => {
  const settings = { targetLanguage: 'en-GB', readLanguages: ['fr', 'zh-Hans'] };

  it.each([
    ['en', true],
    ['fr-CA', true],
    ['zh-CN', true],
    ['zh-TW', false],
    ['it', false],
  ])('%s: %s', (language, expected) => {
    expect(isRead(settings, language)).toBe(expected);
  });

  it('are told apart from the one that is translated into', () => {
    expect(isAlsoRead(settings, 'en')).toBe(false);
    expect(isAlsoRead(settings, 'fr')).toBe(true);
  });

  it('have each language once, and no more than anybody reads', () => {
    expect(withLanguage(['fr'], 'it')).toEqual(['fr', 'it']);
    expect(withLanguage(['fr', 'it'], 'fr')).toEqual(['fr', 'it']);
    const many = Array.from({ length: MOST_READ_LANGUAGES }, (_, at) => `x${at}`);
    expect(withLanguage(many, 'it')).toEqual(many);
  });
});
