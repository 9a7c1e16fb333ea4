import type { LanguagePair, LanguageTag } from '../../core/language';
import { primaryLanguage } from '../../core/language';

/** Google names Chinese by place; everything else but Portuguese without a region, and Norwegian and Hebrew in its own way. */
export function codesOf({ source, target }: LanguagePair): LanguagePair {
  return { source: codeOf(source), target: codeOf(target) };
}

function codeOf(tag: LanguageTag): string {
  const language = primaryLanguage(tag);
  const { script, region } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-TW' : 'zh-CN';
  if (language === 'pt' && /-PT\b/i.test(tag)) return 'pt-PT';
  if (language === 'sr' && script === 'Latn') return 'sr-Latn';
  if (language === 'fr' && region === 'CA') return 'fr-CA';
  return language === 'nb' ? 'no' : language;
}
