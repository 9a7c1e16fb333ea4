import type { EngineId } from '../core/engine-id';
import type { Http } from '../core/http';
import type { LanguagePair } from '../core/language';
import type { Result } from '../core/result';

/** How the text of a sentence is written for an engine: with bare numbered tags, or plain. */
export type MarkupForm = 'html' | 'text';

export interface TranslateRequest {
  pair: LanguagePair;
  form: MarkupForm;
  /** Sentences, within the engine's limits. In `html` form text is escaped (`&amp;`) and tags look like `<g1>..</g1>`, `<x2></x2>`. */
  items: readonly string[];
}

export interface EngineIo {
  http: Http;
  signal: AbortSignal;
}

export interface EngineLimits {
  /** UTF-16 units over all items of a request. A single longer item is sent alone. */
  charsPerRequest: number;
  itemsPerRequest: number;
  /** Requests under way at once. */
  concurrency: number;
}

/** Something that translates. One instance for a configuration; between jobs it keeps nothing but what its server offers. */
export interface Engine {
  readonly id: EngineId;
  /** Part of the cache key: differs whenever the same text may come back differently (protocol revision, server). */
  readonly version: string;
  /** Host permissions it needs, as match patterns. Empty for engines that send nothing. */
  readonly hosts: readonly string[];
  readonly limits: EngineLimits;
  /** The richest form it carries. Every engine takes `text`. */
  readonly markup: MarkupForm;
  /** The pairs this engine offers, asked anew each time: for a connection test. */
  languagePairs(io: EngineIo): Promise<Result<LanguagePair[]>>;
  /**
   * As many translations as items, in order, in the form asked for. Errors: those of Http, and `bad-request`,
   * `key-refused`, `pair-unsupported`, `rate-limited`, `server-error`, `not-an-engine`, `bad-answer` (fewer or more items included).
   * An aborted signal rejects with its reason.
   */
  translate(request: TranslateRequest, io: EngineIo): Promise<Result<string[]>>;
}
