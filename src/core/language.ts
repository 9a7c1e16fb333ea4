/** A BCP 47 tag as engines, pages and `lang` attributes use it: `it`, `pt-BR`, `zh-Hans`. */
export type LanguageTag = string;

/** Translate from `source` to `target`. */
export interface LanguagePair {
  source: LanguageTag;
  target: LanguageTag;
}

/** Where a statement about the language of an article came from. */
export type LanguageEvidence =
  | 'html-lang'
  | 'og-locale'
  | 'json-ld'
  | 'browser'
  | 'franc'
  | 'engine'
  | 'reader';

/** One source's opinion. `share` is 0 to 1 where the source gives a figure, else absent. */
export interface LanguageSignal {
  evidence: LanguageEvidence;
  language: LanguageTag;
  share?: number;
}

/** What was decided, and everything it was decided from. `language` is absent when nothing could be said. */
export interface LanguageDecision {
  language?: LanguageTag;
  /** The signal that settled it. */
  evidence?: LanguageEvidence;
  signals: LanguageSignal[];
}

/** The language without script and region: `pt-BR` -> `pt`. */
export function primaryLanguage(tag: LanguageTag): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** What a tag has room for (RFC 5646, 4.4.1). */
export const MOST_TAG_CHARS = 35;

/**
 * `IT_it`, ` it-IT `, `iw` -> canonical BCP 47, without its variants where it is longer than tags are; undefined for what is no language
 * (`und`, `zxx`, noise).
 */
export function normaliseLanguage(tag: string | null | undefined): LanguageTag | undefined {
  const candidate = tag
    ?.trim()
    .replaceAll('_', '-')
    .replace(/[.@].*$/, '');
  if (!candidate || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(candidate)) return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(candidate)[0];
    if (!canonical || /^(und|zxx|mul|mis)\b/.test(canonical)) return undefined;
    return canonical.length > MOST_TAG_CHARS ? withoutVariants(canonical) : canonical;
  } catch {
    return undefined;
  }
}

function withoutVariants(tag: LanguageTag): LanguageTag {
  const { language, script, region } = new Intl.Locale(tag);
  return [language, script, region].filter(Boolean).join('-');
}

/** True where the two tags name one language for a reader: `en-GB` and `en`; not `zh-Hans` and `zh-Hant`. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  if (primaryLanguage(a) !== primaryLanguage(b)) return false;
  return new Intl.Locale(a).maximize().script === new Intl.Locale(b).maximize().script;
}

/** The direction text of this language is written in, by its script (ECMA-402 locale data has no stable API for it). */
export function textDirection(tag: LanguageTag): 'ltr' | 'rtl' {
  const known = directions.get(tag);
  if (known) return known;
  const direction = directionOf(tag);
  // Few languages are asked for, again and again; a page could ask for many.
  if (directions.size < 200) directions.set(tag, direction);
  return direction;
}

const directions = new Map<LanguageTag, 'ltr' | 'rtl'>();

function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  try {
    const script = new Intl.Locale(tag).maximize().script ?? '';
    return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

const RTL_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** The name of a language in a language: `it` in `en` -> `Italian`. Falls back to the tag. */
export function languageName(tag: LanguageTag, inLanguage: LanguageTag): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
