import { primaryLanguage } from '../../../core/language';
import type { CheckedText } from '../checked-text';
import { kindOfEnglishName } from '../lexicon/english-names';
import { isTranslatedName } from '../lexicon/translated-names';
import { isBeforeGermanNouns, isNativeShape } from '../lexicon/word-shapes';
import { counterpartOf, type Name } from './names';

/** A name of the English side and what the other side has for it; the one may be missing where the other is certain. */
export interface ReplacedName {
  english: Name | undefined;
  other: Name;
}

/** What speaks for an English word without a counterpart, by its kind: the name that has become another. */
const LOST = { name: 6, word: 3.3, translated: 1.3 };
/**
 * What speaks for a word with a capital that no English word is like, as natural logarithms of odds: by logistic regression on every
 * other sentence of NTREX in seven languages, with names replaced and without; rounded, and set by hand for German articles.
 */
const UNLIKE_ANY = 2.5;
const OPENS = -3.1;
const TRANSLATED = -4.8;
const BESIDE_ANOTHER = -0.7;
/** `Boris Keller` for `Boris Johnson`: what stands beside it is the same, and there a name is gone. */
const BESIDE_THE_SAME = 3;
const LONG = -1.9;
const NATIVE = -1;
const AFTER_AN_ARTICLE = -1.5;
/** How much a difference of place counts against two words: from the beginning to the end of the sentence. */
const APART = -6.5;
/** A fourth of the sentence, where there is no place to compare with. */
const SOMEWHERE = 0.25;
/** Set by hand: what is known of the words of a language, and what spoils the count, as in German, whose nouns all have a capital. */
const LANGUAGES: Readonly<Record<string, number>> = {
  de: -2,
  es: 0,
  fr: 0,
  it: 0,
  nl: 0,
  pl: -2,
  pt: -0.2,
};
const UNKNOWN_LANGUAGE = -3;

/**
 * From here on it is a finding: 89 % of replaced names, and one in 340 clean pairs of all directions. At 2.6 it is 91 % and one in 260, at
 * 2.2 92 % and one in 220.
 */
const ENOUGH = 3;
const LONG_WORD = 9;
/** Where more words than this share have a capital, it is a heading and says nothing of names. */
const HEADING = 0.6;

/**
 * The name that was most likely replaced, if one likely was, out of the names of both sides without a counterpart. English is one
 * side, and the other is in Latin letters too.
 */
export function replacedName(
  english: CheckedText,
  other: CheckedText,
  names: readonly Name[],
  others: readonly Name[],
): ReplacedName | undefined {
  const lost = lostNames(names, english);
  let best: (ReplacedName & { score: number }) | undefined;
  for (const name of others) {
    const replaced = lost
      .map((one) => ({ ...one, score: LOST[one.kind] + APART * distance(one.name, english, name, other) }))
      .sort((a, b) => b.score - a.score)[0];
    const score =
      scoreOf(name, others, other) +
      Math.max(replaced?.score ?? -Infinity, APART * SOMEWHERE) +
      (isBesideTheSame(name, other, lost, english) ? BESIDE_THE_SAME : 0);
    if (score < ENOUGH || (best && score <= best.score)) continue;
    best = { score, other: name, english: replaced?.kind === 'translated' ? undefined : replaced?.name };
  }
  return best;
}

interface LostName {
  name: Name;
  kind: keyof typeof LOST;
}

function lostNames(names: readonly Name[], english: CheckedText): LostName[] {
  const words = english.spellings();
  const isHeading = words.filter(({ word }) => /^\p{Lu}/u.test(word)).length > HEADING * words.length;
  return names
    .map((name) => ({ name, kind: kindOfEnglishName(name.word) }))
    .filter(({ name, kind }) => kind === 'name' || !(name.opens || isHeading));
}

function scoreOf(name: Name, others: readonly Name[], { spellings, text, language }: CheckedText): number {
  const tongue = primaryLanguage(language);
  const before = spellings()[name.index - 1];
  const isBesideAnother = others.some((one) => areBeside(name, one, text));
  return (
    UNLIKE_ANY +
    (LANGUAGES[tongue] ?? UNKNOWN_LANGUAGE) +
    (name.opens ? OPENS : 0) +
    (isTranslatedName(name.word, language) ? TRANSLATED : 0) +
    (isBesideAnother ? BESIDE_ANOTHER : 0) +
    (name.word.length > LONG_WORD ? LONG : 0) +
    (isNativeShape(name.word, language) ? NATIVE : 0) +
    (tongue === 'de' && before && isBeforeGermanNouns(before.word) ? AFTER_AN_ARTICLE : 0)
  );
}

/** Whether a word with a capital beside a name is the same on both sides, and on the English one stands beside a lost name. */
function isBesideTheSame(
  name: Name,
  other: CheckedText,
  lost: readonly LostName[],
  english: CheckedText,
): boolean {
  return [-1, 1].some((step) => {
    const neighbour = other.spellings()[name.index + step];
    if (!neighbour || !/^\p{Lu}/u.test(neighbour.word)) return false;
    if (!areBeside(name, { ...neighbour, index: name.index + step }, other.text)) return false;
    const same = counterpartOf(neighbour, other, english);
    const at = same ? english.spellings().indexOf(same) - step : -1;
    return lost.some(({ name: { index } }) => index === at);
  });
}

interface Placed {
  index: number;
  start: number;
  end: number;
}

/** Whether two words stand beside one another with only a space between. */
function areBeside(a: Placed, b: Placed, text: string): boolean {
  if (Math.abs(a.index - b.index) !== 1) return false;
  return /^\s$/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/** How far apart two words stand in their sentences, as a share of them; no more than half. */
function distance(a: Name, inA: CheckedText, b: Name, inB: CheckedText): number {
  return Math.min(0.5, Math.abs(a.start / inA.text.length - b.start / inB.text.length));
}
