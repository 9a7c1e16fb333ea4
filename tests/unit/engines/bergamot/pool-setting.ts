import { vi } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
import { fail, ok } from '../../../../src/core/result';
import { createTranslatorPool } from '../../../../src/engines/bergamot/pool';
import type { ModelSource } from '../../../../src/engines/bergamot/ports';
import { type Behaviour, fakeWorkers } from './pool-fake-workers';

export const FILES = { glue: 'glue.js', wasm: 'engine.wasm' };

/** A model whose loads are counted. */
export function model(id: string, error?: AppError): ModelSource & { load: ReturnType<typeof vi.fn> } {
  const files = {
    id,
    modelName: `model.${id}.intgemm.alphas.bin`,
    model: new ArrayBuffer(4),
    shortlist: new ArrayBuffer(2),
    vocabularies: [new ArrayBuffer(1)],
  };
  return { id, load: vi.fn(async () => (error ? fail(error) : ok(files))) };
}

/** A pool over fake workers. */
export function pool(options: { behave?: Behaviour; hardwareConcurrency?: number } = {}) {
  const workers = fakeWorkers(options.behave);
  const onIdle = vi.fn();
  const translators = createTranslatorPool({
    createWorker: workers.create,
    files: FILES,
    hardwareConcurrency: options.hardwareConcurrency ?? 8,
    onIdle,
  });
  const ask = (
    texts: string[],
    given: { models?: ModelSource[]; signal?: AbortSignal; html?: boolean } = {},
  ) =>
    translators.translate(
      given.models ?? [model('iten')],
      texts,
      given.html ?? false,
      given.signal ?? new AbortController().signal,
    );
  return { translators, workers: workers.made, onIdle, ask };
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
