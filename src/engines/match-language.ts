import type { LanguageTag } from '../core/language';
import { isSameLanguage, normaliseLanguage } from '../core/language';

/** A language as a server names it, and as BCP 47 does. */
export interface OfferedLanguage {
  code: string;
  tag: LanguageTag;
}

/**
 * The server's codes that can stand for a language, best first: the same tag, then the same region (stated or the
 * likeliest one), then no region, then another region. Another script is another language: `zh-TW` is never `zh-Hans`.
 */
export function matchLanguage(wanted: LanguageTag, offered: readonly OfferedLanguage[]): string[] {
  const tag = comparable(wanted);
  if (!tag) return [];
  return offered
    .filter((language) => isSameLanguage(tag, comparable(language.tag) ?? 'und'))
    .map((language) => ({ code: language.code, rank: rank(tag, comparable(language.tag) ?? language.tag) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ code }) => code);
}

function rank(wanted: LanguageTag, offered: LanguageTag): number {
  if (wanted === offered) return 0;
  // `ca-valencia` is for those who ask for it.
  if (hasVariant(offered)) return 4;
  if (likelyRegion(wanted) === likelyRegion(offered)) return 1;
  return new Intl.Locale(offered).region ? 3 : 2;
}

function likelyRegion(tag: LanguageTag): string | undefined {
  return new Intl.Locale(tag).maximize().region;
}

function hasVariant(tag: LanguageTag): boolean {
  return tag.split('-').some((part, index) => index > 0 && part.length > 4);
}

/** Canonical, and Norwegian without further ado is Bokmål: news in Nynorsk says so. */
function comparable(tag: LanguageTag): LanguageTag | undefined {
  return normaliseLanguage(tag)?.replace(/^no\b/, 'nb');
}
