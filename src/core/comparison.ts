import type { EngineId } from './engine-id';
import type { AppError } from './errors';

/** Another engine that was asked about a whole article, and how far it is. */
export interface ComparedEngine {
  engine: EngineId;
  /** `stopped`: by the reader. */
  state: 'asked' | 'done' | 'failed' | 'stopped';
  /** Sentences it has translated, of those it was asked about. */
  done: number;
  total: number;
  /** Why it failed; also where single sentences did, of the first of them. */
  error?: AppError;
}
