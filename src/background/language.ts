import type { Article } from '../core/article';
import type { LanguageDecision, LanguageSignal, LanguageTag } from '../core/language';
import { areAgreed, decideLanguage } from '../detect/decide-language';
import { francSignals } from '../detect/franc-signals';
import { languageSample } from '../detect/language-sample';

/** The browser's own detector, where it has one. */
export type BrowserSignals = (text: string) => Promise<LanguageSignal[]>;

/**
 * What language a text is in, from what was declared about it and from the text itself. Trigrams are counted only where they could
 * change that: it takes longer than all else, and somebody waits.
 */
export async function detectLanguage(
  declared: readonly LanguageSignal[],
  text: string,
  browserSignals: BrowserSignals,
): Promise<LanguageDecision> {
  const browser = text ? await browserSignals(text) : [];
  const signals = [...declared, ...browser];
  return decideLanguage(areAgreed(signals) ? signals : [...signals, ...francSignals(text)]);
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
  return orAsk(await detectLanguage(declared, text, browserSignals), text, askEngine);
}

/** The same with all the evidence there is, for a reader who may want to see it. */
export async function detectArticleLanguage(
  { blocks, declaredLanguages }: Article,
  browserSignals: BrowserSignals,
  askEngine: AskEngine,
): Promise<LanguageDecision> {
  const text = languageSample(blocks);
  const browser = text ? await browserSignals(text) : [];
  return orAsk(decideLanguage([...declaredLanguages, ...browser, ...francSignals(text)]), text, askEngine);
}

async function orAsk(decision: LanguageDecision, text: string, ask: AskEngine): Promise<LanguageDecision> {
  if (decision.language || !text.trim()) return decision;
  const language = await ask(text);
  if (!language) return decision;
  return { language, evidence: 'engine', signals: [...decision.signals, { evidence: 'engine', language }] };
}
