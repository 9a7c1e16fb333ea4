import type { AppError } from '../core/errors';
import type { LanguagePair } from '../core/language';

/** How the text of a sentence is written for an engine: with bare numbered tags, or plain. */
export type MarkupForm = 'html' | 'text';

export interface TranslateRequest {
  pair: LanguagePair;
  form: MarkupForm;
  /** Sentences, within the engine's limits. In `html` form text is escaped (`&amp;`) and tags look like `<g1>..</g1>`, `<x2></x2>`. */
  items: readonly string[];
}

/** Whether an engine can translate a pair. */
export type Support =
  /** Now. `version` tells the answers of one model from those of another; absent where the engine's own version does. */
  | { state: 'ready'; version?: string }
  /** After a download. `bytes` is absent where nobody says; `origins` are the hosts it needs, as match patterns. */
  | { state: 'download'; bytes?: number; isEstimate?: boolean; origins: string[] }
  | { state: 'unsupported'; error: AppError };
