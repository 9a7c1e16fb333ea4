import { isSameLanguage, type LanguageTag, normaliseLanguage } from '../../core/language';
import { COMMON_LANGUAGES } from '../common-languages';

/** Norwegian without saying which is Bokmål, as browsers mean it. */
const ALIASES: Readonly<Record<string, LanguageTag>> = { no: 'nb' };

/** The first language of the browser's that can be chosen, as the list of languages has it; undefined where there is none. */
export function suggestedLanguage(browserLanguages: readonly string[]): LanguageTag | undefined {
  for (const stated of browserLanguages) {
    const tag = normaliseLanguage(stated);
    const found = tag && listed(ALIASES[tag] ?? tag);
    if (found) return found;
  }
  return undefined;
}

function listed(tag: LanguageTag): LanguageTag | undefined {
  return COMMON_LANGUAGES.includes(tag) ? tag : COMMON_LANGUAGES.find((known) => isSameLanguage(known, tag));
}
