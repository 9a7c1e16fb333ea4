import { type LanguageSignal, normaliseLanguage } from '../core/language';
import { own } from '../core/own-members';
import { isArticleNode, linkedData, listOf } from './json-ld/nodes';

/**
 * What a page declares about its language: the `lang` of its root element, og:locale, inLanguage of its JSON-LD article.
 * Small enough for a content script of its own. Reads the document, changes nothing.
 */
export function declaredLanguages(document: Document): LanguageSignal[] {
  const root = own(document).documentElement;
  const locale = own(document).querySelector('meta[property="og:locale" i], meta[name="og:locale" i]');
  const signals: LanguageSignal[] = [];
  const add = (evidence: LanguageSignal['evidence'], tag: string | null | undefined) => {
    const language = normaliseLanguage(tag);
    if (language) signals.push({ evidence, language });
  };
  add('html-lang', root?.getAttribute('lang') || root?.getAttribute('xml:lang'));
  add('og-locale', locale?.getAttribute('content'));
  add('json-ld', linkedLanguage(document));
  return signals;
}

function linkedLanguage(document: Document): string | undefined {
  for (const node of linkedData(document)) {
    const [language] = listOf(node.inLanguage);
    const tag = typeof language === 'string' ? language : languageCode(language);
    if (tag && isArticleNode(node)) return tag;
  }
  return undefined;
}

// { "@type": "Language", "alternateName": "it" }
function languageCode(language: unknown): string | undefined {
  if (typeof language !== 'object' || language === null || !('alternateName' in language)) return undefined;
  return typeof language.alternateName === 'string' ? language.alternateName : undefined;
}
