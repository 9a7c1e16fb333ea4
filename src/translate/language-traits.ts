import { type LanguageTag, primaryLanguage } from '../core/language';

/** Languages written without spaces between words. */
const UNSPACED = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my', 'bo']);

export function writesSpaces(tag: LanguageTag): boolean {
  return !UNSPACED.has(primaryLanguage(tag));
}

/** Whether a space belongs before `;`, `:`, `!`, `?` and within guillemets. */
export function spacesPunctuation(tag: LanguageTag): boolean {
  return primaryLanguage(tag) === 'fr';
}
