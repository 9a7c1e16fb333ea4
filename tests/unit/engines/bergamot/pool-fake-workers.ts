import { ok } from '../../../../src/core/result';
import type { WorkerAnswer, WorkerRequest } from '../../../../src/engines/bergamot/worker/protocol';
import type { WorkerLike } from '../../../../src/engines/bergamot/worker-channel';

/** A web worker that translates by writing in capitals, and keeps what it was asked. */
export interface FakeWorker extends WorkerLike {
  readonly requests: WorkerRequest[];
  readonly isTerminated: boolean;
  /** Translations that were asked for and not given, where the translator holds them back. */
  readonly isTranslating: boolean;
  /** Gives the translation that was held back, or something else in its place. */
  finish(answer?: WorkerAnswer): void;
  die(message?: string): void;
}

/** What a worker answers to something; `hold` keeps it waiting, undefined is the usual answer. */
export type Behaviour = (request: WorkerRequest, worker: number) => WorkerAnswer | 'hold' | undefined;

const MEMORY = 5e8;

function usual(request: WorkerRequest): WorkerAnswer {
  if (request.do !== 'translate') return ok(null);
  return ok({ texts: request.texts.map((text) => text.toUpperCase()), memory: MEMORY });
}

function fakeWorker(behave: (request: WorkerRequest) => ReturnType<Behaviour>): FakeWorker {
  const listeners = { message: [] as ((event: never) => void)[], error: [] as ((event: never) => void)[] };
  const requests: WorkerRequest[] = [];
  let held: WorkerRequest | undefined;
  let isTerminated = false;
  const emit = (type: 'message' | 'error', event: unknown) => {
    if (!isTerminated) for (const listener of listeners[type]) listener(event as never);
  };
  return {
    requests,
    get isTerminated() {
      return isTerminated;
    },
    get isTranslating() {
      return held !== undefined;
    },
    addEventListener: (type: 'message' | 'error', listener: (event: never) => void) => {
      listeners[type].push(listener);
    },
    postMessage(request) {
      requests.push(request);
      const answer = behave(request);
      if (answer === 'hold') held = request;
      else if (request.do !== 'forget')
        queueMicrotask(() => emit('message', { data: answer ?? usual(request) }));
    },
    terminate() {
      isTerminated = true;
    },
    finish(answer) {
      if (!held) throw new Error('Nothing is being translated.');
      const request = held;
      held = undefined;
      emit('message', { data: answer ?? usual(request) });
    },
    die: (message) => emit('error', { message }),
  };
}

/** Makes workers and keeps all it made. */
export function fakeWorkers(behave: Behaviour = () => undefined): {
  made: FakeWorker[];
  create(): FakeWorker;
} {
  const made: FakeWorker[] = [];
  return {
    made,
    create() {
      const index = made.length;
      const worker = fakeWorker((request) => behave(request, index));
      made.push(worker);
      return worker;
    },
  };
}

/** Holds translations back, and nothing else. */
export const holdTranslations: Behaviour = (request) => (request.do === 'translate' ? 'hold' : undefined);
