import type { AppError } from '../../core/errors';
import { fail, type Result } from '../../core/result';
import { thrownMessage } from '../../core/thrown';
import type { WorkerAnswer, WorkerRequest } from './worker/protocol';

/** Of a web worker what is used of it here. */
export interface WorkerLike {
  addEventListener(type: 'message', listener: (event: { data: WorkerAnswer }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  postMessage(request: WorkerRequest): void;
  terminate(): void;
}

/** One worker's questions and answers. After its first failure it is terminated and gives that failure to every question. */
export interface WorkerChannel {
  readonly isBroken: boolean;
  /** One question at a time. Fails as the worker says, or with `engine-stalled` after so many seconds of silence. */
  ask(request: WorkerRequest, seconds: number): Promise<WorkerAnswer>;
  /** Says what is not answered. */
  tell(request: WorkerRequest): void;
  /** The work, unless it takes more than so many seconds: then the worker that waits for it is given up. */
  within<T>(seconds: number, work: Promise<Result<T>>): Promise<Result<T>>;
  end(): void;
}

export function openChannel(createWorker: () => WorkerLike): WorkerChannel {
  let worker: WorkerLike | undefined;
  let failure: AppError | undefined;
  let hasAnswered = false;
  let settle: ((answer: WorkerAnswer) => void) | undefined;

  const give = (answer: WorkerAnswer) => {
    settle?.(answer);
    settle = undefined;
  };
  const breakWith = (error: AppError) => {
    failure ??= error;
    worker?.terminate();
    give(fail(failure));
  };
  const died = (detail: string) => {
    const kind = hasAnswered ? 'engine-crashed' : 'engine-cannot-run';
    breakWith({ kind, engine: 'bergamot', detail });
  };

  try {
    worker = createWorker();
    worker.addEventListener('message', ({ data }) => {
      if (!data.ok) return breakWith(data.error);
      hasAnswered = true;
      give(data);
    });
    // Its script could not be loaded, or threw where nothing catches.
    worker.addEventListener('error', ({ message }) => died(message || 'the worker did not start'));
  } catch (thrown) {
    died(thrownMessage(thrown));
  }

  const within = async <T>(seconds: number, work: Promise<Result<T>>): Promise<Result<T>> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stalled = new Promise<Result<T>>((resolve) => {
      timer = setTimeout(() => {
        const error: AppError = { kind: 'engine-stalled', engine: 'bergamot', seconds };
        breakWith(error);
        resolve(fail(error));
      }, seconds * 1000);
    });
    try {
      return await Promise.race([work, stalled]);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    get isBroken() {
      return failure !== undefined;
    },
    ask(request, seconds) {
      if (failure) return Promise.resolve(fail(failure));
      const answer = new Promise<WorkerAnswer>((resolve) => {
        settle = resolve;
      });
      worker?.postMessage(request);
      return within(seconds, answer);
    },
    tell(request) {
      if (!failure) worker?.postMessage(request);
    },
    within,
    end: () => breakWith({ kind: 'engine-crashed', engine: 'bergamot', detail: 'the worker was ended' }),
  };
}
