import type { Article } from './article';
import type { ComparedEngine } from './comparison';
import type { EngineSituation } from './engine-use';
import type { AppError } from './errors';
import type { LanguageDecision, LanguageTag } from './language';
import type { Pair } from './pair';

export type JobState = 'reading' | 'translating' | 'done' | 'failed' | 'cancelled';

/** One article being translated into one language. Plain data: what a view needs to show all of it. */
export interface JobSnapshot {
  /** Changes whenever the job is another one (new article, language or choice of engine), so that late events can be told apart. */
  id: string;
  state: JobState;
  article: Article;
  language: LanguageDecision;
  target: LanguageTag;
  /** Which engine, and why. Each pair says which one made it. */
  engines: EngineSituation;
  pairs: Pair[];
  /** Other engines that the reader asked about the whole article; absent until then. */
  comparison?: ComparedEngine[];
  /** ISO 8601 with offset Z: when this job was asked for. */
  startedAt: string;
  /** Why it failed, when it did. */
  error?: AppError;
}
