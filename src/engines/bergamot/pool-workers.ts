import type { WorkerClient } from './worker-client';

/** The workers of a pool: who has one, who waits for one, and when one goes. */
export interface PoolWorkers {
  /** True where no worker is alive and nobody waits. */
  readonly isIdle: boolean;
  /** A worker for one call, to be released. Waits in line; rejects with the reason of a signal that aborts. */
  take(models: readonly string[], signal: AbortSignal): Promise<WorkerClient>;
  /** A fresh worker in the place of one that was taken and broke. */
  replace(worker: WorkerClient): WorkerClient;
  release(worker: WorkerClient): void;
  forget(model: string): void;
}

interface PoolWorkersParts {
  create(): WorkerClient;
  /** How many there can be at once. */
  size: number;
  /** Everything has gone. */
  onIdle(): void;
}

interface Waiting {
  models: readonly string[];
  serve(worker: WorkerClient): void;
}

/** A worker without work holds some hundred megabytes: it goes soon. */
const IDLE_MS = 30_000;

export function createPoolWorkers({ create, size, onIdle }: PoolWorkersParts): PoolWorkers {
  const taken = new Set<WorkerClient>();
  /** Free workers with the clocks that end them, the one used last at the end. */
  const free = new Map<WorkerClient, ReturnType<typeof setTimeout>>();
  const line: Waiting[] = [];

  const isIdle = () => taken.size + free.size + line.length === 0;
  const noticeIdle = () => {
    if (isIdle()) onIdle();
  };
  /** One that has the models already, or else the one used last. */
  const bestFree = (models: readonly string[]): WorkerClient | undefined => {
    const workers = [...free.keys()];
    return workers.find((worker) => models.every((model) => worker.has(model))) ?? workers.at(-1);
  };
  const find = (models: readonly string[]): WorkerClient | undefined =>
    bestFree(models) ?? (taken.size < size ? create() : undefined);
  const serve = () => {
    for (let next = line[0]; next; next = line[0]) {
      const worker = find(next.models);
      if (!worker) return;
      line.shift();
      clearTimeout(free.get(worker));
      free.delete(worker);
      taken.add(worker);
      next.serve(worker);
    }
  };
  const keep = (worker: WorkerClient) => {
    const retire = () => {
      free.delete(worker);
      worker.end();
      noticeIdle();
    };
    free.set(worker, setTimeout(retire, IDLE_MS));
  };

  return {
    get isIdle() {
      return isIdle();
    },
    take: (models, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const leave = () => {
          line.splice(line.indexOf(waiting), 1);
          reject(signal.reason);
        };
        const waiting: Waiting = {
          models,
          serve(worker) {
            signal.removeEventListener('abort', leave);
            resolve(worker);
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        line.push(waiting);
        serve();
      }),
    replace(worker) {
      taken.delete(worker);
      const fresh = create();
      taken.add(fresh);
      return fresh;
    },
    release(worker) {
      taken.delete(worker);
      if (!worker.isBroken) keep(worker);
      serve();
      noticeIdle();
    },
    forget(model) {
      for (const worker of [...taken, ...free.keys()]) worker.forget(model);
    },
  };
}
