import type { Result } from '../../core/result';
import type { LoadedModel } from './model';

/** Files kept on this device by name; they survive the end of the browser. */
export interface FileStore {
  list(): Promise<{ name: string; bytes: number }[]>;
  /** Undefined where there is none. */
  read(name: string): Promise<ArrayBuffer | undefined>;
  /** All of it or nothing. Fails with `storage-full` or `storage-failed`. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<void>>;
  remove(name: string): Promise<void>;
}

/** How a download began: `from` is the byte it begins at, 0 where the server did not go on from where it was asked to. */
interface DownloadStart {
  from: number;
  /** Of the whole file, where the server says. */
  bytes?: number;
  /** True where the transport was compressed and the browser undid it: what comes may be the file unpacked. */
  isDecoded: boolean;
}

/**
 * Reads a file from a server, beginning at a byte. `onStart` comes once, before any bytes; each `onBytes` is waited for.
 * Fails with `download-failed` (the status or what happened in `detail`, `offline` included) or with what the callbacks
 * fail with. An aborted signal rejects with its reason. Silence of 30 s is a failure.
 */
export type DownloadFile = (
  url: string,
  from: number,
  on: {
    start(start: DownloadStart): void | Promise<void>;
    bytes(bytes: Uint8Array<ArrayBuffer>): Promise<Result<void>>;
  },
  signal: AbortSignal,
) => Promise<Result<void>>;

/** A model that the translator can ask for when it has not got it. */
export interface ModelSource {
  id: string;
  load(): Promise<Result<LoadedModel>>;
}

/** Translates through models in workers. */
export interface TranslatorPool {
  /**
   * As many translations as texts. With two models the second takes what the first gives. `html`: the texts are markup.
   * Errors: `engine-cannot-run`, `engine-crashed`, `engine-stalled`, `model-refused`, and those of `ModelSource.load`.
   */
  translate(
    models: readonly ModelSource[],
    texts: readonly string[],
    html: boolean,
    signal: AbortSignal,
  ): Promise<Result<string[]>>;
  /** Frees a model that was removed. */
  forget(modelId: string): void;
}
