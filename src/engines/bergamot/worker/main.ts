/**
 * The web worker that translates. A classic one: the translator's own script is a classic script, which only importScripts
 * of a classic worker can run.
 */
import type { AppError } from '../../../core/errors';
import { fail, ok } from '../../../core/result';
import { ownScript } from '../../../core/trusted-types';
import { whatIsMissing } from './can-run';
import { keepLastWords } from './last-words';
import type { EngineFiles, Translation, WorkerAnswer, WorkerRequest } from './protocol';
import { startModule } from './start-module';
import { createTranslator, type Translator } from './translator';

/** Of the global scope of a worker what is used here; the types of the project are those of a document. */
interface WorkerScope {
  Module?: unknown;
  importScripts(url: string): void;
  addEventListener(type: 'message', listener: (event: { data: WorkerRequest }) => void): void;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;
const lastWords = keepLastWords();
let translator: Translator | undefined;
/** Starting takes several turns: what is asked next waits for it. */
let before = Promise.resolve();

scope.addEventListener('message', ({ data }) => {
  before = before.then(() => handle(data));
});

async function handle(request: WorkerRequest): Promise<void> {
  lastWords.clear();
  try {
    const value = await work(request);
    if (request.do !== 'forget') scope.postMessage(ok(value));
  } catch (error) {
    scope.postMessage(fail(describe(request, error)));
  }
}

async function work(request: WorkerRequest): Promise<Translation | null> {
  if (request.do === 'start') {
    translator = await start(request.files);
    return null;
  }
  if (!translator) throw new Error('The translator was not started.');
  switch (request.do) {
    case 'load':
      translator.load(request.model);
      return null;
    case 'forget':
      translator.forget(request.model);
      return null;
    case 'translate':
      return translator.translate(request.models, request.texts, request.html);
  }
}

function describe(request: WorkerRequest, error: unknown): AppError {
  const told = { engine: 'bergamot', detail: lastWords.of(error) };
  if (request.do === 'start') return { kind: 'engine-cannot-run', ...told };
  if (request.do === 'load') return { kind: 'model-refused', model: request.model.id, ...told };
  return { kind: 'engine-crashed', ...told };
}

async function start({ glue, wasm }: EngineFiles): Promise<Translator> {
  const missing = whatIsMissing(globalThis.WebAssembly);
  if (missing !== undefined) throw new Error(missing);
  const response = await fetch(wasm);
  const module = await startModule({
    wasm: await response.arrayBuffer(),
    scope,
    runGlue: () => scope.importScripts(ownScript(glue)),
    onLine: lastWords.add,
  });
  return createTranslator(module);
}
