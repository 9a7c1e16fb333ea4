import { type LanguageTag, primaryLanguage } from '../../language';
import { DUTCH, ENGLISH, GERMAN, NORDIC } from './germanic';
import { ARABIC, FINNISH, GREEK, HUNGARIAN, TURKISH } from './other';
import { CATALAN, FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH } from './romance';
import { COMMON, type SentenceRules } from './rules';
import { BULGARIAN, CZECH_SLOVAK, EAST_SLAVIC, POLISH, SOUTH_SLAVIC } from './slavic';

/** SentenceRules made ready for looking words up. */
export interface SentenceLexicon {
  isBefore(word: string): boolean;
  isBeforeNumber(word: string): boolean;
  isWithin(word: string): boolean;
  /** Undefined where the language's openers are not known. */
  isOpener: ((word: string) => boolean) | undefined;
  ordinals: boolean;
}

/** Norwegian and Danish write ordinals with a full stop, Swedish does not. */
const NORDIC_ORDINALS: SentenceRules = { ...NORDIC, ordinals: true };
/** No lists yet, but ordinals are known. */
const ORDINALS_ONLY: SentenceRules = { ...COMMON, ordinals: true };

const RULES = new Map<string, SentenceRules>([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['nl', DUTCH],
  ['sv', NORDIC],
  ...['da', 'nb', 'no', 'nn'].map((language) => [language, NORDIC_ORDINALS] as const),
  ['fr', FRENCH],
  ['it', ITALIAN],
  ['es', SPANISH],
  ['gl', SPANISH],
  ['pt', PORTUGUESE],
  ['ca', CATALAN],
  ['ro', ROMANIAN],
  ['pl', POLISH],
  ['cs', CZECH_SLOVAK],
  ['sk', CZECH_SLOVAK],
  ...['hr', 'bs', 'sr', 'sl'].map((language) => [language, SOUTH_SLAVIC] as const),
  ['ru', EAST_SLAVIC],
  ['uk', EAST_SLAVIC],
  ['be', EAST_SLAVIC],
  ['bg', BULGARIAN],
  ['mk', BULGARIAN],
  ['hu', HUNGARIAN],
  ['fi', FINNISH],
  ['tr', TURKISH],
  ['el', GREEK],
  ['ar', ARABIC],
  ...['et', 'lv', 'lt', 'is'].map((language) => [language, ORDINALS_ONLY] as const),
]);

const lexicons = new Map<string, SentenceLexicon>();

/** What is known about full stops in a language; what holds for all languages where nothing is. */
export function sentenceLexicon(tag: LanguageTag): SentenceLexicon {
  const language = primaryLanguage(tag);
  const known = lexicons.get(language);
  if (known) return known;
  const lexicon = compile(RULES.get(language) ?? COMMON);
  lexicons.set(language, lexicon);
  return lexicon;
}

function compile(rules: SentenceRules): SentenceLexicon {
  const openers = words(rules.openers);
  return {
    isBefore: matcher(`${COMMON.before} ${rules.before}`),
    isBeforeNumber: matcher(`${COMMON.beforeNumber} ${rules.beforeNumber}`),
    isWithin: matcher(`${COMMON.within} ${rules.within}`),
    isOpener: openers.size > 0 ? (word) => openers.has(word.toLowerCase()) : undefined,
    ordinals: rules.ordinals,
  };
}

function matcher(list: string): (word: string) => boolean {
  const entries = words(list);
  // A single capital is an initial, not the abbreviation of the same letter.
  return (word) => entries.has(word) || (word.length > 1 && entries.has(word.toLowerCase()));
}

function words(list: string): Set<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}
