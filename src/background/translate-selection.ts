import type { Messages } from '../core/attribution';
import type { EngineUse } from '../core/engine-use';
import type { AppError } from '../core/errors';
import type { JobSnapshot } from '../core/job';
import { isSameLanguage, type LanguagePair, type LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { StoredGlossary } from '../platform/glossary-store';
import type { TabInfo } from '../platform/tabs';
import { collectPairs } from './collect-pairs';
import type { KeptSelection } from './kept-selection';
import type { BrowserSignals } from './language';
import type { ReaderSaid } from './reader-said';
import { selectionLanguage } from './selection-language';
import type { TranslatedSelection } from './selection-news';
import { paragraphsOf, selectionArticle, sourceOf, underTitle, withinLimit } from './selection-plan';
import type { TabJobParts, TranslationWork } from './tab-job-parts';

/** A reader who waits for a few sentences does not wait for longer. */
const DEADLINE_SECONDS = 60;

export interface TranslateSelectionParts {
  tabOf(tabId: number): Promise<TabInfo | undefined>;
  /** The article of the tab, as far as it was read. */
  jobOf(tabId: number): JobSnapshot | undefined;
  /** What the reader has said of it. */
  saidOf(tabId: number, url: string): Promise<ReaderSaid>;
  loadSettings(url: string | undefined): Promise<Settings>;
  loadGlossary(): Promise<StoredGlossary>;
  browserSignals: BrowserSignals;
  detectByEngine(text: string, settings: Settings): Promise<LanguageTag | undefined>;
  planPairs: TabJobParts['planPairs'];
  translate(tabId: number, work: TranslationWork): Promise<Result<void>>;
  t: Messages;
  now(): Date;
}

/**
 * Translates a selection sentence by sentence, by the same engine, cache and terms as an article of its tab. Succeeds also where
 * some of the sentences could not be translated; the error is in the value then. Errors: `language-unknown`, `same-language`,
 * those of engines, `timed-out`.
 */
export async function translateSelection(
  tabId: number,
  { selected, address }: Pick<KeptSelection, 'selected' | 'address'>,
  parts: TranslateSelectionParts,
): Promise<Result<TranslatedSelection>> {
  const [settings, glossary, said] = await Promise.all([
    parts.loadSettings(address),
    parts.loadGlossary(),
    parts.saidOf(tabId, address),
  ]);
  const job = parts.jobOf(tabId);
  const target = settings.targetLanguage;
  const language = await selectionLanguage(
    selected,
    { address, job, said: said.language, target },
    {
      browserSignals: parts.browserSignals,
      detectByEngine: (text) => parts.detectByEngine(text, settings),
    },
  );
  if (!language) return fail({ kind: 'language-unknown' });
  if (isSameLanguage(language, target)) return fail({ kind: 'same-language', language });
  const languages: LanguagePair = { source: language, target };
  const { text, isCut } = withinLimit(selected, language);
  const source = sourceOf(selected, address, job);
  const article = selectionArticle(text, address, source);
  const { pairs, use, error } = await translatePairs(
    tabId,
    parts.planPairs(article, language, target),
    parts,
    {
      article: underTitle(article, selected.title),
      glossary: glossary.entries,
      languages,
      settings,
      wishes: await wishesOf(tabId, said, parts),
    },
  );
  if (error && pairs.every(({ engine }) => engine === undefined)) return fail(error);
  const paragraphs = paragraphsOf(article, pairs, target);
  const translatedAt = parts.now().toISOString();
  return ok({ paragraphs, languages, use, source, isCut, error, translatedAt });
}

/** By the rules of articles: what the reader has said of the tab's holds for words of its page. */
async function wishesOf(
  tabId: number,
  said: ReaderSaid,
  { tabOf }: TranslateSelectionParts,
): Promise<TranslationWork['wishes']> {
  const tab = await tabOf(tabId);
  // A tab that is gone already may have been a private one.
  const isPrivate = said.isPrivate ?? tab?.isPrivate !== false;
  return { isPrivate, accepted: said.accepted, passedOver: [] };
}

/** The pairs as they are in the end, who translated, and why not all of them. */
async function translatePairs(
  tabId: number,
  all: readonly Pair[],
  parts: TranslateSelectionParts,
  work: Pick<TranslationWork, 'article' | 'glossary' | 'languages' | 'settings' | 'wishes'>,
): Promise<{ pairs: Pair[]; use: EngineUse | undefined; error: AppError | undefined }> {
  const { pairs, use, result, late } = await collectPairs(all, DEADLINE_SECONDS, parts.t, (collecting) =>
    parts.translate(tabId, {
      ...work,
      ...collecting,
      signal: AbortSignal.timeout(DEADLINE_SECONDS * 1000),
    }),
  );
  if (!result.ok) return { pairs, use, error: result.error };
  const isLate = pairs.some(({ state }) => state === 'pending');
  return { pairs, use, error: isLate ? late : pairs.find(({ error }) => error)?.error };
}
