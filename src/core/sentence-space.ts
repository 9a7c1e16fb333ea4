import { type LanguageTag, primaryLanguage } from './language';

const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** What stands between two sentences of a language: a space, or nothing. */
export function sentenceSpace(language: LanguageTag): '' | ' ' {
  return UNSPACED.has(primaryLanguage(language)) ? '' : ' ';
}
