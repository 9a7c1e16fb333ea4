import type { AppError } from '../core/errors';
import type { Term } from '../core/glossary';
import type { LanguagePair } from '../core/language';

/** How the text of a sentence is written for an engine: with bare numbered tags, or plain. */
export type MarkupForm = 'html' | 'text';

/** What every engine needs to know. */
export interface PlainRequest {
  pair: LanguagePair;
  form: MarkupForm;
  /** Sentences, within the engine's limits. In `html` form text is escaped (`&amp;`) and tags look like `<g1>..</g1>`, `<x2></x2>`. */
  items: readonly string[];
}

export interface TranslateRequest extends PlainRequest {
  /** For each item the run it is in: items of one run are sentences that follow one another in one block. Absent: unknown. */
  runs?: readonly number[];
  /** Terms in the items whose translation is settled. In the `html` form each stands between tags of its own. */
  terms?: readonly Term[];
  /** What the items stand in, for engines that translate better when they know. */
  context?: RequestContext;
}

/** Plain text, never to be translated itself. */
export interface RequestContext {
  /** The article's headline. */
  title: string;
  /** The block before that of the first item. */
  before: string;
}

/** Whether an engine can translate a pair. */
export type Support =
  /** Now. `version` tells the answers of one model from those of another; absent where the engine's own version does. */
  | { state: 'ready'; version?: string }
  /** After a download. `bytes` is absent where nobody says; `origins` are the hosts it needs, as match patterns. */
  | { state: 'download'; bytes?: number; isEstimate?: boolean; origins: string[] }
  | { state: 'unsupported'; error: AppError };
