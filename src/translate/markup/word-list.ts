import type { LanguageTag } from '../../core/language';
import type { Found } from './find-words';
import { isFunctionWord } from './function-words';
import { NUMBER, numberKey } from './numbers';

/** A word where it stands in a text. */
export interface Word extends Found {
  text: string;
  /** The same for one word in any case, and for one number in the writing of any language. */
  key: string;
  /** A name has a capital letter; whether it is one, only its standing in a translation as it is tells. */
  kind: 'number' | 'name' | 'content' | 'function';
}

const UNSPACED = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}ー]';
const WORD = new RegExp(
  `(?<number>${NUMBER})|(?<run>${UNSPACED}+)|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);

/** Made when first needed: it loads dictionaries. */
let segmenter: Intl.Segmenter | undefined;

/** The words of a text, in order. What an apostrophe or a hyphen parts are two. */
export function wordsOf(text: string, language: LanguageTag): Word[] {
  return Array.from(text.matchAll(WORD)).flatMap((match): Word[] => {
    const [found] = match;
    const start = match.index;
    if (match.groups?.number) return [word(found, start, 'number', numberKey(found))];
    if (!match.groups?.run) return [word(found, start, kindOf(found, language), found.toLowerCase())];
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    return Array.from(segmenter.segment(found), ({ segment, index }) => {
      return word(segment, start + index, segment.length > 1 ? 'content' : 'function', segment);
    });
  });
}

function word(text: string, start: number, kind: Word['kind'], key: string): Word {
  return { text, start, end: start + text.length, kind, key };
}

function kindOf(text: string, language: LanguageTag): Word['kind'] {
  if (isFunctionWord(text.toLowerCase(), language)) return 'function';
  return /^\p{Lu}/u.test(text) && text.length > 1 ? 'name' : 'content';
}
