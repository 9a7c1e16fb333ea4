import * as v from 'valibot';
import type { LanguagePair, LanguageTag } from '../../core/language';
import { primaryLanguage } from '../../core/language';

/** GET /v2/languages */
export const languagesSchema = v.array(v.object({ language: v.string() }));

/** DeepL names a source without its region or script, and a target with it where it makes a difference. */
const TARGETS: Readonly<Record<string, (tag: Intl.Locale) => string>> = {
  en: ({ region }) => (region === 'US' ? 'EN-US' : 'EN-GB'),
  pt: ({ region }) => (region === 'BR' ? 'PT-BR' : 'PT-PT'),
  zh: ({ script }) => (script === 'Hant' ? 'ZH-HANT' : 'ZH-HANS'),
};

/** The codes to ask for a pair with. English without a region is American, as CLDR has it, Portuguese Brazilian. */
export function codesOf({ source, target }: LanguagePair): LanguagePair {
  const language = nameOf(target);
  const variant = TARGETS[language.toLowerCase()];
  return { source: nameOf(source), target: variant ? variant(new Intl.Locale(target).maximize()) : language };
}

/** Norwegian without further ado is Bokmål. */
function nameOf(tag: LanguageTag): string {
  return primaryLanguage(tag).replace(/^no$/, 'nb').toUpperCase();
}
