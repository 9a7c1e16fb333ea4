import type { AppError } from '../../core/errors';
import { fail, type Result } from '../../core/result';
import type { Model } from './model';

/** How far the download of a model is that is not stored. */
export type DownloadPhase =
  | { state: 'downloading' }
  | { state: 'paused' }
  | { state: 'failed'; error: AppError };

/** Downloads models one after another, so that no file is ever asked for twice at once. */
export interface DownloadQueue {
  /** Begins, goes on or joins; waits while it is paused. Fails as the download does, or with `download-cancelled`. */
  run(model: Model): Promise<Result<void>>;
  /** Stops it until it is run again. */
  pause(modelId: string): void;
  /** Stops it; resolves when nothing of it is written any more. */
  cancel(modelId: string): Promise<void>;
  /** Undefined where it was not asked for, or is done. */
  phase(modelId: string): DownloadPhase | undefined;
}

interface Entry {
  model: Model;
  phase: DownloadPhase;
  stop: AbortController;
  waiting: ((result: Result<void>) => void)[];
}

/** `download` stores a model; a signal that aborts rejects it with its reason. `onChange`: a phase is another. */
export function createDownloadQueue(
  download: (model: Model, signal: AbortSignal) => Promise<Result<void>>,
  onChange: () => void,
): DownloadQueue {
  const entries = new Map<string, Entry>();
  let current: { modelId: string; ended: Promise<void> } | undefined;

  function next(): Entry | undefined {
    return [...entries.values()].find(({ phase }) => phase.state === 'downloading');
  }

  function work(): void {
    const entry = current ? undefined : next();
    if (!entry) return;
    const ended = runOne(entry).finally(() => {
      current = undefined;
      work();
    });
    current = { modelId: entry.model.id, ended };
  }

  async function runOne(entry: Entry): Promise<void> {
    const { signal } = entry.stop;
    const result = await download(entry.model, signal).catch((error: unknown): Result<void> => {
      return fail({ kind: 'broken', detail: String(error) });
    });
    // Cancelled: whoever did that tells those who wait.
    if (entries.get(entry.model.id) !== entry) return;
    // Paused or begun once more before the end.
    if (!result.ok && signal.aborted) return;
    if (result.ok) entries.delete(entry.model.id);
    else entry.phase = { state: 'failed', error: result.error };
    settle(entry, result);
  }

  function settle(entry: Entry, result: Result<void>): void {
    for (const resolve of entry.waiting.splice(0)) resolve(result);
    onChange();
  }

  return {
    run(model) {
      const entry = entries.get(model.id) ?? {
        model,
        phase: { state: 'paused' },
        stop: new AbortController(),
        waiting: [],
      };
      entries.set(model.id, entry);
      const done = new Promise<Result<void>>((resolve) => entry.waiting.push(resolve));
      if (entry.phase.state !== 'downloading') {
        entry.model = model;
        entry.phase = { state: 'downloading' };
        entry.stop = new AbortController();
        onChange();
      }
      work();
      return done;
    },
    pause(modelId) {
      const entry = entries.get(modelId);
      if (entry?.phase.state !== 'downloading') return;
      entry.phase = { state: 'paused' };
      entry.stop.abort();
      onChange();
    },
    async cancel(modelId) {
      const entry = entries.get(modelId);
      entries.delete(modelId);
      entry?.stop.abort();
      if (current?.modelId === modelId) await current.ended;
      if (entry) settle(entry, fail({ kind: 'download-cancelled', engine: 'bergamot' }));
    },
    phase: (modelId) => entries.get(modelId)?.phase,
  };
}
