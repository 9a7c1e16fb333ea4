import { isSameLanguage, type LanguageTag } from './language';
import type { Settings } from './settings';

/** More than anybody reads. */
export const MOST_READ_LANGUAGES = 50;

/** Whether a language is one that the reader named besides the one that is translated into. */
export function isAlsoRead(
  { readLanguages }: Pick<Settings, 'readLanguages'>,
  language: LanguageTag,
): boolean {
  return readLanguages.some((read) => isSameLanguage(read, language));
}

/** Whether the reader reads a language: no page in it is translated unasked. */
export function isRead(
  settings: Pick<Settings, 'targetLanguage' | 'readLanguages'>,
  language: LanguageTag,
): boolean {
  return isSameLanguage(settings.targetLanguage, language) || isAlsoRead(settings, language);
}

/** The same languages and one more, once, as far as there is room. */
export function withLanguage(languages: readonly LanguageTag[], added: LanguageTag): LanguageTag[] {
  return [...new Set([...languages, added])].slice(0, MOST_READ_LANGUAGES);
}
