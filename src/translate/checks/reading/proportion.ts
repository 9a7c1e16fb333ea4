import { primaryLanguage } from '../../../core/language';
import type { CheckedText } from '../checked-text';

/**
 * Characters, white space aside, that say what one of English says: medians of the 1,997 sentences of NTREX; for Korean, Hebrew
 * and Thai those of their kin.
 */
const CHARACTERS: Readonly<Record<string, number>> = {
  ar: 0.92,
  de: 1.22,
  en: 1,
  es: 1.15,
  fr: 1.18,
  he: 0.85,
  it: 1.18,
  ja: 0.53,
  ko: 0.6,
  nl: 1.18,
  pl: 1.15,
  pt: 1.13,
  ru: 1.14,
  th: 1,
  yue: 0.38,
  zh: 0.38,
};
const USUAL = 1.12;
/** How freely translations from and into a language are put, next to others: the spread of their length over the common one. */
const FREEDOM: Readonly<Record<string, number>> = {
  ar: 0.9,
  de: 0.7,
  en: 1,
  es: 0.7,
  fr: 0.7,
  it: 0.7,
  ja: 1.05,
  nl: 0.7,
  pl: 0.85,
  pt: 0.7,
  ru: 0.85,
  zh: 1,
};
/** Below it a character is a word or a syllable. */
const DENSE = 0.7;
const GLOSS = /[(（]\s*[\p{sc=Latn}\s.,'-]+[)）]/gu;

/**
 * How far the length of a translation is from what its original lets one expect, in standard deviations of the logarithm of
 * their ratio; below 0 where it is short. The spread by length is fitted to NTREX: the shorter a sentence, the freer.
 */
export function lengthDeviation(original: CheckedText, translation: CheckedText): number {
  const said = lengthInEnglish(original);
  const freedom = freedomOf(original) * freedomOf(translation);
  const spread = freedom * Math.sqrt(0.11 ** 2 + 1.5 ** 2 / said);
  return Math.log(lengthInEnglish(translation) / said) / spread;
}

/**
 * What speaks for a sentence left out, as natural logarithms of odds: fitted by logistic regression to every other sentence of NTREX
 * in 22 directions, whole and with one of two sentences missing.
 */
const LEFT_OUT = -1.7;
/** For each standard deviation of length. */
const BY_LENGTH = -2;
const FEWER_SENTENCES = 1.6;
const SEVERAL_SENTENCES = 2.9;
/** For the share of the original that its shortest sentence is: a short one may be gone where hardly any length is. */
const BY_SHORTEST = -7.6;
/** English translations are shorter than they would be if their originals were English. */
const INTO_ENGLISH = -1.1;
/** A text of one sentence has no shorter one. */
const ONLY = 0.5;
const ENOUGH = 2.4;
/** So many deviations of length or more are too much for anything to be missing, whatever else is said for it. */
const LONG_ENOUGH = 0.3;

/** Whether a translation is so short that a sentence of its original is likely missing. */
export function isSentenceLeftOut(original: CheckedText, translation: CheckedText): boolean {
  const deviation = lengthDeviation(original, translation);
  if (deviation >= LONG_ENOUGH) return false;
  const lengths = original.sentences().map(({ start, end }) => end - start);
  const isSeveral = lengths.length > 1;
  const shortest = isSeveral ? lengths.reduce((a, b) => Math.min(a, b)) / original.text.trim().length : ONLY;
  const score =
    LEFT_OUT +
    BY_LENGTH * deviation +
    BY_SHORTEST * shortest +
    (isSeveral ? SEVERAL_SENTENCES : 0) +
    (translation.sentences().length < lengths.length ? FEWER_SENTENCES : 0) +
    (primaryLanguage(translation.language) === 'en' ? INTO_ENGLISH : 0);
  return score > ENOUGH;
}

/** Words in Latin letters among ideographs are as long as they are, and glosses say a thing twice. */
function lengthInEnglish({ text, language }: CheckedText): number {
  const factor = CHARACTERS[primaryLanguage(language)] ?? USUAL;
  if (factor > DENSE) return text.replace(/\s/g, '').length / factor + 1;
  const dense = text.replace(GLOSS, '').replace(/\s/g, '');
  const latin = dense.replace(/[^\p{sc=Latn}\d]/gu, '').length;
  return (dense.length - latin) / factor + latin + 1;
}

function freedomOf({ language }: CheckedText): number {
  return FREEDOM[primaryLanguage(language)] ?? 1;
}
