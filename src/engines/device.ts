import type { DeviceEngineId } from '../core/engine-id';
import type { LanguagePair } from '../core/language';
import type { ModelChange, ModelState } from '../core/model';
import type { Result } from '../core/result';
import type { EngineConfigs } from '../core/settings';
import type { PlainRequest, Support } from './translation';

/**
 * The part of an engine that needs a document to live in (web workers, the browser's own translator). What it does is what
 * the Engine of the same id does (engine.ts), with the same errors.
 */
export interface DeviceEngine {
  languagePairs(signal: AbortSignal): Promise<Result<LanguagePair[]>>;
  supports(pair: LanguagePair, signal: AbortSignal): Promise<Support>;
  prepare(pair: LanguagePair, signal: AbortSignal): Promise<Result<void>>;
  translate(request: PlainRequest, signal: AbortSignal): Promise<Result<string[]>>;
}

/** Everything that runs on this device, wherever the browser lets it live. Rejects only where the extension itself is broken. */
export interface Device {
  /** The engine as configured. */
  engine<Id extends DeviceEngineId>(id: Id, config: EngineConfigs[Id]): DeviceEngine;
  models(): Promise<Result<ModelState[]>>;
  changeModel(id: string, change: ModelChange): Promise<Result<null>>;
}
