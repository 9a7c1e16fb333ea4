import type { AppError } from './errors';
import type { LanguageTag } from './language';

/** A translation model on this device, or on its way here. */
export interface ModelState {
  /** Unique among models. */
  id: string;
  source: LanguageTag;
  target: LanguageTag;
  /** As its makers count: `2.1`. */
  version: string;
  /** Bytes to download. */
  bytes: number;
  /** Bytes downloaded so far; all of them where it is stored. */
  received: number;
  /** Bytes it takes on this device, what is downloaded so far included. */
  storedBytes: number;
  state: 'stored' | 'downloading' | 'paused' | 'failed';
  /** Present when failed. */
  error?: AppError;
}

/** What can be done to a model: `cancel` throws away what is there of a download, `remove` what is stored. */
export const MODEL_CHANGES = ['pause', 'resume', 'cancel', 'remove'] as const;

export type ModelChange = (typeof MODEL_CHANGES)[number];
