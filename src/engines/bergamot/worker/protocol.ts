import type { Result } from '../../../core/result';
import type { LoadedModel } from '../model';

/** Where the files of the translator are. Absolute, or from the worker's own address. */
export interface EngineFiles {
  /** Emscripten's script, which gives the C++ objects to JavaScript. */
  glue: string;
  wasm: string;
}

/**
 * What a worker is asked. One question at a time, in this order: `start` once, `load` for each model, `translate`. `forget`
 * may come at any time and is answered only where it failed.
 */
export type WorkerRequest =
  | { do: 'start'; files: EngineFiles }
  | { do: 'load'; model: LoadedModel }
  | { do: 'translate'; models: readonly string[]; texts: readonly string[]; html: boolean }
  | { do: 'forget'; model: string };

export interface Translation {
  texts: string[];
  /** Bytes the translator has taken from the system so far. It gives none of them back while its worker lives. */
  memory: number;
}

/**
 * A Translation, or null to `start` and `load`. Errors: `engine-cannot-run` to `start`, `model-refused` to `load`,
 * `engine-crashed`. After any of them the worker is of no more use: what C++ left half done stays so.
 */
export type WorkerAnswer = Result<Translation | null>;
