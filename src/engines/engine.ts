import type { EngineId } from '../core/engine-id';
import type { Http } from '../core/http';
import type { LanguagePair } from '../core/language';
import type { Result } from '../core/result';
import type { Device } from './device';
import type { MarkupForm, Support, TranslateRequest } from './translation';

export interface EngineIo {
  http: Http;
  signal: AbortSignal;
  /** What runs on this device. */
  device: Device;
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
  /** Host permissions its translations need, as match patterns. Empty for engines that send nothing. */
  readonly hosts: readonly string[];
  readonly limits: EngineLimits;
  /** The richest form it carries. Every engine takes `text`. */
  readonly markup: MarkupForm;
  /** The pairs this engine offers, asked anew each time: for a connection test. */
  languagePairs(io: EngineIo): Promise<Result<LanguagePair[]>>;
  /** Asked before a job is given to an engine that the reader did not name, or that may have to download first. */
  supports(pair: LanguagePair, io: EngineIo): Promise<Support>;
  /**
   * Downloads what a pair needs; joins a download that is under way. Errors: `catalogue-failed`, `download-failed`,
   * `download-cancelled`, `model-damaged`, `storage-full`, `pair-unsupported`, `engine-not-allowed`, `engine-cannot-run`.
   * Aborting ends the waiting, not the download. Engines that download nothing succeed at once.
   */
  prepare(pair: LanguagePair, io: EngineIo): Promise<Result<void>>;
  /**
   * As many translations as items, in order, in the form asked for. Errors: those of Http, and `bad-request`,
   * `key-refused`, `pair-unsupported`, `rate-limited`, `server-error`, `not-an-engine`, `bad-answer` (fewer or more items
   * included); of engines on this device `engine-cannot-run`, `engine-stalled`, `engine-crashed`, `download-needed`,
   * `model-damaged`, `model-refused`. An aborted signal rejects with its reason.
   */
  translate(request: TranslateRequest, io: EngineIo): Promise<Result<string[]>>;
}
