import type { LanguageTag } from './language';

/** `Bergamot, DeepL and Azure`, as a language puts a list. */
export function listText(items: readonly string[], language: LanguageTag): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}
