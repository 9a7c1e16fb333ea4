import type { Finding } from '../../core/finding';
import { primaryLanguage } from '../../core/language';
import type { CheckedPair } from './checked-text';
import { likelyLanguage } from './reading/likely-language';
import { scriptOf } from './reading/script';

/** More letters than this, by share, in a script that is not the language's own are no name and no quotation any more. */
const SHARE = 0.8;
const LETTERS = 6;

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
  if (foreign >= LETTERS && foreign / letters.length > SHARE) return [found];
  const likely = likelyLanguage(translation.words().map(({ word }) => word.toLowerCase()));
  const isOther = likely !== undefined && likely !== primaryLanguage(translation.language);
  return isOther && likely !== primaryLanguage(original.language) ? [found] : [];
}
