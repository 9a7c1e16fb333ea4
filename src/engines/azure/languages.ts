import type { LanguagePair, LanguageTag } from '../../core/language';
import { primaryLanguage } from '../../core/language';

/** Azure names Chinese and Serbian by script, and Portuguese without a region is Brazilian. */
export function codesOf({ source, target }: LanguagePair): LanguagePair {
  return { source: codeOf(source), target: codeOf(target) };
}

function codeOf(tag: LanguageTag): string {
  const language = primaryLanguage(tag);
  const { script, region } = new Intl.Locale(tag).maximize();
  switch (language) {
    case 'zh':
      return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    case 'sr':
      return script === 'Latn' ? 'sr-Latn' : 'sr-Cyrl';
    case 'pt':
      return /-PT\b/i.test(tag) ? 'pt-PT' : 'pt';
    case 'fr':
      return region === 'CA' ? 'fr-CA' : 'fr';
    case 'no':
      return 'nb';
    default:
      return language;
  }
}
