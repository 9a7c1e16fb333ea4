import type { Article } from '../core/article';
import type { LanguageDecision, LanguageSignal, LanguageTag } from '../core/language';
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

/** What the engine says that the reader chose; undefined where it says nothing. */
type AskEngine = (text: string) => Promise<LanguageTag | undefined>;

/** The same, for a text that is translated: where neither page nor text tell, the engine is asked that will get the text anyhow. */
export async function detectTextLanguage(
  declared: readonly LanguageSignal[],
  text: string,
  browserSignals: BrowserSignals,
  askEngine: AskEngine,
): Promise<LanguageDecision> {
  const decision = await detectLanguage(declared, text, browserSignals);
  if (decision.language || !text.trim()) return decision;
  const language = await askEngine(text);
  if (!language) return decision;
  return { language, evidence: 'engine', signals: [...decision.signals, { evidence: 'engine', language }] };
}

export function detectArticleLanguage(
  { blocks, declaredLanguages }: Article,
  browserSignals: BrowserSignals,
  askEngine: AskEngine,
): Promise<LanguageDecision> {
  return detectTextLanguage(declaredLanguages, languageSample(blocks), browserSignals, askEngine);
}
