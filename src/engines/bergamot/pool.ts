import { orAborted } from '../../core/or-aborted';
import { ok, type Result } from '../../core/result';
import { createPoolWorkers } from './pool-workers';
import type { TranslatorPool } from './ports';
import type { EngineFiles } from './worker/protocol';
import type { WorkerLike } from './worker-channel';
import { createWorkerClient, type TranslateCall } from './worker-client';

/** A TranslatorPool whose owner may go when it does nothing. */
export interface WorkerPool extends TranslatorPool {
  /** Nothing is running or waiting, and no worker is alive. */
  readonly isIdle: boolean;
}

export interface PoolParts {
  createWorker(): WorkerLike;
  files: EngineFiles;
  /** `navigator.hardwareConcurrency` */
  hardwareConcurrency: number;
  /** Called whenever the pool has become idle: half a minute after its last call, or when its last worker failed. */
  onIdle?(): void;
}

/** More workers than this take memory (each has the models for itself) and gain little. */
const MOST_WORKERS = 4;

/** A pool without workers: they come when there is work. A call is done by one worker. */
export function createTranslatorPool(parts: PoolParts): WorkerPool {
  const workers = createPoolWorkers({
    create: () => createWorkerClient(parts.createWorker, parts.files),
    size: Math.max(1, Math.min(parts.hardwareConcurrency, MOST_WORKERS)),
    onIdle: () => parts.onIdle?.(),
  });

  /** To the end, whether or not anybody still waits for it. */
  const run = async (call: TranslateCall): Promise<Result<string[]>> => {
    const ids = call.models.map(({ id }) => id);
    let worker = await workers.take(ids, call.signal);
    try {
      const result = await worker.translate(call);
      if (result.ok || result.error.kind !== 'engine-crashed') return result;
      call.signal.throwIfAborted();
      worker = workers.replace(worker);
      return await worker.translate(call);
    } finally {
      workers.release(worker);
    }
  };

  return {
    get isIdle() {
      return workers.isIdle;
    },
    async translate(models, texts, html, signal) {
      signal.throwIfAborted();
      const said = texts.filter((text) => saysSomething(text, html));
      if (said.length === 0) return ok([...texts]);
      const result = await orAborted(run({ models, texts: said, html, signal }), signal);
      if (!result.ok) return result;
      const translations = result.value.values();
      return ok(texts.map((text) => (saysSomething(text, html) ? (translations.next().value ?? '') : text)));
    },
    forget: workers.forget,
  };
}

/** A model makes up something where nothing is said: of emoji, dashes and space alone. Those come back as they are. */
function saysSomething(text: string, html: boolean): boolean {
  const plain = html ? text.replaceAll(/<[^>]*>|&\w+;/g, '') : text;
  return /[\p{L}\p{N}]/u.test(plain);
}
