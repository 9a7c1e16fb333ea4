import type { EngineChoice, EngineId, ServerEngineId } from './engine-id';
import type { AppError } from './errors';
import type { TokenPrice, TokenUsage } from './tokens';

/**
 * Why an engine translates an article: the reader chose it; it was ready on this device; nothing on this device could and
 * its server runs on this computer.
 */
export type EngineReason = 'chosen' | 'on-device' | 'local-server';

export interface EngineUse {
  id: EngineId;
  reason: EngineReason;
  /** Which of its models, of an engine that has several to choose from. */
  model?: string;
}

/** An engine that was asked or tried for an article, and why it did not do. */
export interface EngineFailure {
  engine: EngineId;
  error: AppError;
}

/** A way to a translation that needs the reader's word first. */
export type EngineOffer =
  /** Something to be downloaded once. `bytes` is absent where nobody says how large it is. */
  | {
      way: 'download';
      engine: 'browser' | 'bergamot';
      bytes?: number;
      /** True where the size is what such a download had when this version was made. */
      isEstimate?: boolean;
      /** Hosts to be allowed for it, as match patterns. */
      origins: string[];
    }
  /** A server found on this computer. */
  | { way: 'server'; engine: ServerEngineId; address: string; origins: string[] };

/** What a translation takes of an engine that is paid by the token. */
export interface EngineCost extends TokenPrice {
  /** What was to be sent when it began, estimated. */
  estimate: TokenUsage;
  /** What the engine says that it took. */
  used: TokenUsage;
}

/** How an article comes by its engine. */
export interface EngineSituation {
  /** What the reader's settings said when the job began. */
  choice: EngineChoice;
  /** Absent until one has been found. */
  use?: EngineUse;
  /** The engine whose download the translation waits for. */
  preparing?: EngineId;
  /** What the reader can agree to, best first. */
  offers: EngineOffer[];
  /** Absent for engines that are not paid by the token, and where the cache had everything. */
  cost?: EngineCost;
  /** In the order they were met. */
  failures: EngineFailure[];
  /** The reader marked the page private: unasked, it is translated on this device or not at all. */
  isPrivate: boolean;
}
