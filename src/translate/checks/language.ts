import type { Finding } from '../../core/finding';
import { primaryLanguage } from '../../core/language';
import type { CheckedPair } from './checked-text';
import { likelyLanguage } from './reading/likely-language';
import { scriptOf } from './reading/script';

/** So many letters of other scripts and none of the language's own are no name any more; nor is nearly all of a longer text. */
const LETTERS = 6;
const LONG = 30;
const SHARE = 0.9;

/** The translation is in another language than the one that was asked for, as far as script and small words tell. */
export function checkLanguage({ original, translation }: CheckedPair): Finding[] {
  const found: Finding = {
    check: 'language',
    message: 'findingLanguage',
    words: [],
    original: [],
    translation: [translation.whole],
  };
  const own = scriptOf(translation.language);
  if (!own) return [];
  const letters = [...translation.text.matchAll(/\p{L}/gu)];
  const foreign = letters.filter(([letter]) => !own.test(letter)).length;
  const isAll = foreign === letters.length && foreign >= LETTERS;
  if (isAll || (letters.length >= LONG && foreign > SHARE * letters.length)) return [found];
  const likely = likelyLanguage(translation.words().map(({ word }) => word.toLowerCase()));
  const isOther = likely !== undefined && likely !== primaryLanguage(translation.language);
  return isOther && likely !== primaryLanguage(original.language) ? [found] : [];
}
