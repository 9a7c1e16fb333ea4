import { type LanguageTag, primaryLanguage } from './language';

/**
 * Letters and digits that people read in a minute in their language, averaged over readers of the same texts: Trauzettel-Klosinski,
 * Dietz and the IReST Study Group, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST",
 * Investigative Ophthalmology & Visual Science 53 (2012), table 2.
 */
const A_MINUTE: Record<string, number> = {
  ar: 612,
  de: 920,
  en: 987,
  es: 1025,
  fi: 1078,
  fr: 998,
  he: 833,
  it: 950,
  ja: 357,
  nl: 978,
  pl: 916,
  pt: 913,
  ru: 986,
  sl: 885,
  sv: 917,
  tr: 1054,
  zh: 255,
};
/** The mean of the alphabets above, for languages that were not measured and are written in one of the alphabets of Europe. */
const ELSEWHERE = 940;
const LETTERS = /[\p{L}\p{N}]/gu;

const ALPHABETS = new Set(['Latn', 'Grek', 'Cyrl']);

/** About how many minutes it takes to read texts in a language, at least one; undefined where nobody has measured how it is read. */
export function readingMinutes(texts: readonly string[], language: LanguageTag): number | undefined {
  const speed = A_MINUTE[primaryLanguage(language)] ?? (isAlphabetic(language) ? ELSEWHERE : undefined);
  if (speed === undefined) return undefined;
  const letters = texts.reduce((sum, text) => sum + (text.match(LETTERS)?.length ?? 0), 0);
  return Math.max(Math.round(letters / speed), 1);
}

function isAlphabetic(language: LanguageTag): boolean {
  return ALPHABETS.has(new Intl.Locale(language).maximize().script ?? '');
}
