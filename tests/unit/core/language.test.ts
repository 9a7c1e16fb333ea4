import { describe, expect, it } from 'vitest';
import {
  isSameLanguage,
  languageName,
  normaliseLanguage,
  primaryLanguage,
  textDirection,
} from '../../../src/core/language';

describe('normaliseLanguage', () => {
  it.each([
    ['it', 'it'],
    ['it_IT', 'it-IT'],
    [' PT-br ', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['en_US.UTF-8', 'en-US'],
    ['sl-rozaj-biske-1994', 'sl-1994-biske-rozaj'],
    ['zh-hant-tw-abcdefgh-bcdefghi-cdefghij', 'zh-Hant-TW'],
  ])('%s is %s', (stated, tag) => {
    expect(normaliseLanguage(stated)).toBe(tag);
  });

  it.each([undefined, null, '', 'und', 'zxx', 'mul', 'italiano', 'x', '<script>', '{{lang}}'])(
    '%s is none',
    (stated) => {
      expect(normaliseLanguage(stated)).toBeUndefined();
    },
  );
});

describe('isSameLanguage', () => {
  it('looks past regions, not past scripts', () => {
    expect(isSameLanguage('en-GB', 'en')).toBe(true);
    expect(isSameLanguage('zh-CN', 'zh-Hans')).toBe(true);
    expect(isSameLanguage('zh-Hans', 'zh-Hant')).toBe(false);
    expect(isSameLanguage('it', 'en')).toBe(false);
  });
});

describe('textDirection', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['it', 'ltr'],
    ['ja', 'ltr'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['not a tag', 'ltr'],
  ])('%s is written %s', (tag, direction) => {
    expect(textDirection(tag)).toBe(direction);
  });
});

describe('languageName and primaryLanguage', () => {
  it('names a language, or repeats the tag it does not know', () => {
    expect(languageName('it', 'en')).toBe('Italian');
    expect(languageName('!', 'en')).toBe('!');
    expect(primaryLanguage('pt-BR')).toBe('pt');
  });
});
