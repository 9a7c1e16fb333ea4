import type { Article } from '../core/article';
import type { ComparedEngine } from '../core/comparison';
import type { EngineId } from '../core/engine-id';
import type { EngineCost } from '../core/engine-use';
import type { AppError } from '../core/errors';
import type { GlossaryEntry } from '../core/glossary';
import type { JobSnapshot } from '../core/job';
import type { LanguageDecision, LanguagePair, LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { StoredGlossary } from '../platform/glossary-store';
import type { PairUpdate } from '../protocol/job-port';
import type { EngineWishes } from './engine-route';
import type { EngineNews } from './engine-run';
import type { TabMemory } from './tab-memory';

/** What a tab's job is made of; everything it does to the world. */
export interface TabJobParts {
  readPage(): Promise<Result<Article>>;
  /** `mayAsk` gives the settings of the engine that may be asked about the text, or nothing where it may not. */
  detectLanguage(article: Article, mayAsk: () => Promise<Settings | undefined>): Promise<LanguageDecision>;
  /** As they are for the page at an address. */
  loadSettings(url: string | undefined): Promise<Settings>;
  loadGlossary(): Promise<StoredGlossary>;
  /** Whether the tab is in a private window. */
  isPrivateTab(): Promise<boolean>;
  planPairs(article: Article, source: LanguageTag, target: LanguageTag): Pair[];
  translate(work: TranslationWork): Promise<Result<void>>;
  /** Asks other engines about the whole article. */
  compare(work: ComparisonWork): Promise<void>;
  /** What the reader has said of the pages of the tab, in its views or about its overlay. */
  memory: TabMemory;
  now(): Date;
}

export interface TranslationWork {
  /** What the pairs stand in, as far as it matters to them. */
  article: Pick<Article, 'source' | 'blocks'>;
  glossary: readonly GlossaryEntry[];
  /** Those that are not done. */
  pairs: readonly Pair[];
  /** All of the blocks that these are of. */
  all: readonly Pair[];
  languages: LanguagePair;
  settings: Settings;
  wishes: EngineWishes;
  signal: AbortSignal;
  /** Whether the reader sees the pair at this moment. */
  isVisible(pairId: string): boolean;
  onPairs(updates: PairUpdate[]): void;
  onEngines(news: EngineNews): void;
  onCost(cost: EngineCost): void;
  onCacheFailure(error: AppError): void;
}

/** What a reader wants to know of other engines about a whole article. */
export interface ComparisonWork {
  job: JobSnapshot;
  settings: Settings;
  glossary: readonly GlossaryEntry[];
  engines: readonly EngineId[];
  signal: AbortSignal;
  /** What one of them made of pairs of the job. */
  onPairs(engine: EngineId, updates: readonly PairUpdate[]): void;
  onEngine(compared: ComparedEngine): void;
}
