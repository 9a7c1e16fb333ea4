import { type LanguageTag, primaryLanguage } from '../../../core/language';
import { writesSpaces } from '../../language-traits';
import { ARABIC } from './arabic';
import { DUTCH } from './dutch';
import { CHINESE, JAPANESE } from './east-asian';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { ITALIAN } from './italian';
import type { LexiconSource } from './lexicon';
import { compileNumberWords, type NumberLexicon } from './number-words';
import { POLISH } from './polish';
import { PORTUGUESE } from './portuguese';
import { RUSSIAN } from './russian';
import { SPANISH } from './spanish';

/** A LexiconSource made ready. */
export interface Lexicon {
  numbers: NumberLexicon;
  negators: RegExp;
  concordNegators: RegExp | undefined;
  nearNegators: RegExp;
  looseNegators: RegExp;
}

const SOURCES: Readonly<Record<string, LexiconSource>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  ja: JAPANESE,
  nl: DUTCH,
  pl: POLISH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  zh: CHINESE,
};

const lexicons = new Map<string, Lexicon | undefined>();

/** What is known of a language; undefined where nothing is. Made on first use. */
export function lexiconOf(tag: LanguageTag): Lexicon | undefined {
  const language = primaryLanguage(tag);
  if (!lexicons.has(language)) {
    const source = SOURCES[language];
    lexicons.set(
      language,
      source && {
        numbers: compileNumberWords(source.numbers),
        negators: wordPattern(source.negators, language),
        concordNegators: source.concordNegators
          ? wordPattern(concordPattern(source.concordNegators, language), language)
          : undefined,
        nearNegators: wordPattern(source.nearNegators, language),
        looseNegators: wordPattern(source.looseNegators, language),
      },
    );
  }
  return lexicons.get(language);
}

/** Whole words; any place where words are written without spaces. */
function wordPattern(alternatives: string, language: string): RegExp {
  if (!writesSpaces(language)) return new RegExp(alternatives, 'gu');
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'giu');
}

/** Where a clause begins: after punctuation and conjunctions. */
const CLAUSE_START = String.raw`(?<=(?:^|[,;:.!?"“«„(—–-]|(?<!\p{L})(?:che|e|ed|ma|se|o|perché|quando|y|que|pero|si|o|porque|cuando|e|mas|ou|quando|et|mais|car|si|ou|a|i|ale|że|bo|и|а|но|что|когда|потому))\s{0,3})`;

function concordPattern(words: string, language: string): string {
  return writesSpaces(language) ? `${CLAUSE_START}(?:${words})` : words;
}
