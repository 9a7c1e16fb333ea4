import { type LanguageTag, primaryLanguage } from '../core/language';

/** Languages written without spaces between words. */
const UNSPACED = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my', 'bo']);
/** Of those, the ones that also part no phrases with spaces. */
const NEVER_SPACED = new Set(['zh', 'yue', 'ja']);
/** Languages whose words take endings that an engine may leave outside the mark which holds the word. */
const SUFFIXING = new Set([
  'ko',
  'hu',
  'fi',
  'et',
  'tr',
  'az',
  'kk',
  'ky',
  'uz',
  'tk',
  'ka',
  'eu',
  'mn',
  'ta',
  'te',
  'kn',
  'ml',
]);

/** What clings to the next word: articles and prepositions of one letter, or with the article. */
const PREFIXES: Record<string, RegExp> = {
  ar: /(?:^|[\s\p{P}])(?:[وفبكل]|[وف]?(?:ال|بال|كال|لل))$/u,
  he: /(?:^|[\s\p{P}])[ושהבכלמ]{1,3}$/u,
};

/** What has lost its last vowel before the next word. Not Italian `po’`, which stands for itself. */
const ELIDED: Record<string, RegExp> = {
  fr: /(?:^|[^\p{L}])(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’]$/iu,
  it: /(?:^|[^\p{L}])(?:[ldcmtsvn]|un|gl|dell|nell|sull|all|dall|coll|quell|quest|bell|sant|mezz|tutt|nient|senz|anch|cos|dov|com|quant|nessun|alcun|ciascun)['’]$/iu,
  ca: /(?:^|[^\p{L}])[ldmnst]['’]$/iu,
};

export function writesSpaces(tag: LanguageTag): boolean {
  return !UNSPACED.has(primaryLanguage(tag));
}

/** Whether no space stands next to a letter or sign of the language's own script. */
export function neverSpaces(tag: LanguageTag): boolean {
  return NEVER_SPACED.has(primaryLanguage(tag));
}

/** The signs that a narrow no-break space belongs before: in French all double ones, in Canada the colon alone. */
export function spacedSigns(tag: LanguageTag): string {
  if (primaryLanguage(tag) !== 'fr') return '';
  return /^fr[-_]ca\b/i.test(tag) ? ':' : ';:!?';
}

/** Whether a narrow no-break space belongs within guillemets. */
export function spacesGuillemets(tag: LanguageTag): boolean {
  return primaryLanguage(tag) === 'fr';
}

/** Whether a space belongs before `%`, as the Common Locale Data Repository has it. */
export function spacesPercent(tag: LanguageTag): boolean {
  try {
    return /\s/.test(new Intl.NumberFormat(tag, { style: 'percent' }).format(0.5));
  } catch {
    return false;
  }
}

/** Whether letters right behind a word may be its ending; Korean ones are in its own script. */
export function mayBeEnding(letters: string, tag: LanguageTag): boolean {
  const language = primaryLanguage(tag);
  return SUFFIXING.has(language) && (language !== 'ko' || /^\p{sc=Hang}/u.test(letters));
}

/** Whether a text ends in what is written together with the next word. */
export function endsInPrefix(text: string, tag: LanguageTag): boolean {
  return PREFIXES[primaryLanguage(tag)]?.test(text) ?? false;
}

/** Whether a text ends in a word that an apostrophe ties to the next: `l’`. */
export function endsElided(text: string, tag: LanguageTag): boolean {
  return ELIDED[primaryLanguage(tag)]?.test(text) ?? false;
}
