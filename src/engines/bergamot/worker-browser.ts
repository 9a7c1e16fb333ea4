import glue from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.js?url';
import wasm from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm?url';
import type { EngineFiles } from './worker/protocol';

/** The translator's files in the extension. */
export const ENGINE_FILES: EngineFiles = {
  glue: new URL(glue, import.meta.url).href,
  wasm: new URL(wasm, import.meta.url).href,
};

/** A new worker for a TranslatorPool. To be called where there are workers: in a document, not in a service worker. */
export function createBergamotWorker(): Worker {
  return new Worker(new URL('./worker/main.ts', import.meta.url), { name: 'bergamot' });
}
