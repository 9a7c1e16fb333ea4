import type { Article } from '../core/article';
import type { LanguageDecision, LanguageSignal } from '../core/language';
import { decideLanguage } from '../detect/decide-language';
import { francSignals } from '../detect/franc-signals';
import { languageSample } from '../detect/language-sample';

/** The browser's own detector, where it has one. */
export type BrowserSignals = (text: string) => Promise<LanguageSignal[]>;

/** What language a text is in, from what was declared about it and from the text itself. */
export async function detectLanguage(
  declared: readonly LanguageSignal[],
  text: string,
  browserSignals: BrowserSignals,
): Promise<LanguageDecision> {
  const browser = text ? await browserSignals(text) : [];
  return decideLanguage([...declared, ...browser, ...francSignals(text)]);
}

export function detectArticleLanguage(
  article: Article,
  browserSignals: BrowserSignals,
): Promise<LanguageDecision> {
  return detectLanguage(article.declaredLanguages, languageSample(article.blocks), browserSignals);
}
