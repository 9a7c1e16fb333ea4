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
/** Below it a character is a word or a syllable. */
const DENSE = 0.7;
const GLOSS = /[(（]\s*[\p{sc=Latn}\s.,'-]+[)）]/gu;

/**
 * How far the length of a translation is from what its original lets one expect, in standard deviations of the logarithm of
 * their ratio; below 0 where it is short. The spread by length is fitted to NTREX: the shorter a sentence, the freer.
 */
export function lengthDeviation(original: CheckedText, translation: CheckedText): number {
  const said = lengthInEnglish(original);
  const spread = Math.sqrt(0.11 ** 2 + 1.5 ** 2 / said);
  return Math.log(lengthInEnglish(translation) / said) / spread;
}

/** Words in Latin letters among ideographs are as long as they are, and glosses say a thing twice. */
function lengthInEnglish({ text, language }: CheckedText): number {
  const factor = CHARACTERS[primaryLanguage(language)] ?? USUAL;
  if (factor > DENSE) return text.replace(/\s/g, '').length / factor + 1;
  const dense = text.replace(GLOSS, '').replace(/\s/g, '');
  const latin = dense.replace(/[^\p{sc=Latn}\d]/gu, '').length;
  return (dense.length - latin) / factor + latin + 1;
}
