import { fail, ok, type Result } from '../../core/result';
import type { ModelSource } from './ports';
import type { EngineFiles, WorkerAnswer } from './worker/protocol';
import { openChannel, type WorkerLike } from './worker-channel';

export interface TranslateCall {
  models: readonly ModelSource[];
  texts: readonly string[];
  html: boolean;
  signal: AbortSignal;
}

/** A worker as the pool has it. */
export interface WorkerClient {
  /** It failed or was ended, and is of no more use. */
  readonly isBroken: boolean;
  has(model: string): boolean;
  /**
   * One call at a time. Loads what it has not got. Rejects with the signal's reason where that aborted before the
   * translation began; a translation that has begun is finished.
   */
  translate(call: TranslateCall): Promise<Result<string[]>>;
  /** After the call that is running. */
  forget(model: string): void;
  end(): void;
}

/** Without a sign of life for so long a worker is given up. Starting, loading a model and translating is a sign each. */
const PATIENCE_SECONDS = 60;
/** What the slowest device can be expected to translate: a very long text gets more time. */
const CHARACTERS_PER_SECOND = 100;

/**
 * A worker cannot have more than 2 GB. One that has taken more than this frees models that a call does not need before it
 * loads others: there can be two more of this size.
 */
const ROOMY_BYTES = 6e8;

/** Starts a worker; its first call waits for it. */
export function createWorkerClient(createWorker: () => WorkerLike, files: EngineFiles): WorkerClient {
  const channel = openChannel(createWorker);
  const held = new Set<string>();
  const toForget = new Set<string>();
  let isStarted = false;
  let isBusy = false;
  let memory = 0;

  const start = async (): Promise<WorkerAnswer> => {
    const answer = await channel.ask({ do: 'start', files }, PATIENCE_SECONDS);
    isStarted = answer.ok;
    return answer;
  };
  const load = async (source: ModelSource): Promise<Result<unknown>> => {
    const model = await channel.within(PATIENCE_SECONDS, source.load());
    if (!model.ok) return model;
    const answer = await channel.ask({ do: 'load', model: model.value }, PATIENCE_SECONDS);
    if (answer.ok) held.add(source.id);
    // Where there were others before, it may be for want of memory: a fresh worker will tell.
    else if (memory > 0 && answer.error.kind === 'model-refused')
      return fail({ kind: 'engine-crashed', engine: 'bergamot', detail: answer.error.detail });
    return answer;
  };
  const drop = (model: string) => {
    if (held.delete(model)) channel.tell({ do: 'forget', model });
  };

  const translate = async ({ models, texts, html, signal }: TranslateCall): Promise<Result<string[]>> => {
    const ids = models.map(({ id }) => id);
    const missing = models.filter(({ id }) => !held.has(id)).map((source) => () => load(source));
    if (missing.length > 0 && memory > ROOMY_BYTES) for (const id of held) if (!ids.includes(id)) drop(id);
    for (const step of isStarted ? missing : [start, ...missing]) {
      signal.throwIfAborted();
      const result = await step();
      if (!result.ok) return result;
    }
    signal.throwIfAborted();
    const answer = await channel.ask({ do: 'translate', models: ids, texts, html }, patience(texts));
    if (!answer.ok) return answer;
    if (!answer.value) throw new Error('The worker answered another question.');
    memory = answer.value.memory;
    return ok(answer.value.texts);
  };

  return {
    get isBroken() {
      return channel.isBroken;
    },
    has: (model) => held.has(model),
    async translate(call) {
      isBusy = true;
      try {
        return await translate(call);
      } finally {
        isBusy = false;
        for (const model of toForget) drop(model);
        toForget.clear();
      }
    },
    forget(model) {
      if (isBusy) toForget.add(model);
      else drop(model);
    },
    end: channel.end,
  };
}

function patience(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return PATIENCE_SECONDS + Math.ceil(characters / CHARACTERS_PER_SECOND);
}
