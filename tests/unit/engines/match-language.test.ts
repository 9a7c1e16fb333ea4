import { describe, expect, it } from 'vitest';
import { matchLanguage } from '../../../src/engines/match-language';

const match = (wanted: string, ...tags: string[]) =>
  matchLanguage(
    wanted,
    tags.map((tag) => ({ code: tag, tag })),
  );

describe('matchLanguage', () => {
  it.each([
    ['it', ['en', 'it', 'fr'], ['it']],
    ['it-CH', ['en', 'it'], ['it']],
    ['en-GB', ['en-US', 'en', 'en-GB'], ['en-GB', 'en', 'en-US']],
    ['pt', ['pt-PT', 'pt-BR', 'pt'], ['pt', 'pt-BR', 'pt-PT']],
    ['pt-PT', ['pt-BR', 'pt'], ['pt', 'pt-BR']],
    ['zh', ['zh-Hant', 'zh-Hans'], ['zh-Hans']],
    ['zh-HK', ['zh', 'zh-Hant'], ['zh-Hant']],
    ['no', ['nn', 'nb'], ['nb']],
    ['nb', ['no'], ['no']],
    ['ca', ['ca-valencia', 'ca'], ['ca', 'ca-valencia']],
    ['sr', ['sr-Latn'], []],
    ['de', ['en'], []],
    ['und', ['en'], []],
    ['en', ['not a tag'], []],
  ])('finds %s in %j: %j', (wanted, tags, found) => {
    expect(match(wanted, ...tags)).toEqual(found);
  });
});
