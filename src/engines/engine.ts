import type { EngineId } from '../core/engine-id';
import type { Http } from '../core/http';
import type { Inspection } from '../core/inspection';
import type { LanguagePair, LanguageTag } from '../core/language';
import type { Result } from '../core/result';
import type { TokenPrice, TokenUsage } from '../core/tokens';
import type { Translated } from '../core/translated';
import type { Device } from './device';
import type { MarkupForm, Support, TranslateRequest } from './translation';

export interface EngineIo {
  http: Http;
  signal: AbortSignal;
  /** What runs on this device. */
  device: Device;
  /**
   * Called by engines whose answer comes in parts, for each item as soon as it is whole: to be shown, not to be kept. What
   * stands is the result.
   */
  onItem?(index: number, translated: Translated): void;
  /** Called by engines that are paid by the token, once a request. */
  onUsage?(usage: TokenUsage): void;
}

export interface EngineLimits {
  /** UTF-16 units over all items of a request. A single longer item is sent alone. */
  charsPerRequest: number;
  itemsPerRequest: number;
  /** Runs in a request, of engines that want context and take one text at a time. */
  runsPerRequest?: number;
  /** `charsPerRequest` for the first requests, while nobody knows how fast the server is; absent where it makes no difference. */
  charsAtFirst?: number;
  /** Requests under way at once. */
  concurrency: number;
  /** Requests a second that it is known or assumed to take; absent where there is no such limit. */
  requestsPerSecond?: number;
  /** Milliseconds that a request which is not full waits for more to come. */
  delayMs?: number;
}

/** Something that translates. One instance for a configuration; between jobs it keeps nothing but what its server offers and does. */
export interface Engine {
  readonly id: EngineId;
  /** Part of the cache key: differs whenever the same text may come back differently (protocol revision, server). */
  readonly version: string;
  /** Host permissions its translations need, as match patterns. Empty for engines that send nothing. */
  readonly hosts: readonly string[];
  readonly limits: EngineLimits;
  /** The richest form it carries. Every engine takes `text`. */
  readonly markup: MarkupForm;
  /**
   * `block` where it translates better when it gets the sentences of a block together: it is told of runs. `sentence` where
   * that makes no difference, or where sentences could not be told apart again.
   */
  readonly context: 'sentence' | 'block';
  /** True where it is told of settled terms, so that a translation depends on them. */
  readonly usesTerms?: boolean;
  /** What its tokens cost, of engines that are paid by them. */
  readonly tokenPrice?: TokenPrice;
  /** True where it says which words of a plain text became which. */
  readonly aligns?: boolean;
  /** What is there, asked anew each time: for a connection test. */
  inspect(io: EngineIo): Promise<Result<Inspection>>;
  /** Asked before a job is given to an engine that the reader did not name, or that may have to download first. */
  supports(pair: LanguagePair, io: EngineIo): Promise<Support>;
  /** Which language a text is in, of engines that tell; undefined where it does not know. Sends the text. */
  detect?(text: string, io: EngineIo): Promise<Result<LanguageTag | undefined>>;
  /**
   * Downloads what a pair needs; joins a download that is under way. Errors: `catalogue-failed`, `download-failed`,
   * `download-cancelled`, `model-damaged`, `storage-full`, `pair-unsupported`, `engine-not-allowed`, `engine-cannot-run`.
   * Aborting ends the waiting, not the download. Engines that download nothing succeed at once.
   */
  prepare(pair: LanguagePair, io: EngineIo): Promise<Result<void>>;
  /**
   * As many translations as items, in order, in the form asked for. `undefined` stands for an item that got none while others
   * did (an answer that was cut off), or that could not be told from its neighbours in its run: it can be asked for again, not in
   * a run. Errors: those of Http, and `bad-request`,
   * `key-refused`, `region-refused`, `access-refused`, `extension-refused`, `model-unknown`, `quota-used-up`, `text-refused`,
   * `pair-unsupported`, `rate-limited`, `server-error`, `not-an-engine`, `bad-answer` (fewer or more items included); of engines on this device `engine-cannot-run`, `engine-stalled`, `engine-crashed`, `download-needed`,
   * `model-damaged`, `model-refused`. An aborted signal rejects with its reason.
   */
  translate(request: TranslateRequest, io: EngineIo): Promise<Result<readonly (Translated | undefined)[]>>;
}
