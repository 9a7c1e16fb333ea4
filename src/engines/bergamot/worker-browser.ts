import glue from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.js?url';
import wasm from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm?url';
import { ownScript } from '../../core/trusted-types';
import worker from './worker/main.ts?worker&url';
import type { EngineFiles } from './worker/protocol';

/** The translator's files in the extension. */
export const ENGINE_FILES: EngineFiles = {
  glue: new URL(glue, import.meta.url).href,
  wasm: new URL(wasm, import.meta.url).href,
};

/** A new worker for a TranslatorPool. To be called where there are workers: in a document, not in a service worker. */
export function createBergamotWorker(): Worker {
  return new Worker(ownScript(new URL(worker, import.meta.url).href), { name: 'bergamot' });
}
