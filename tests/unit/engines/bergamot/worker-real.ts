import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { LoadedModel } from '../../../../src/engines/bergamot/model';
import { keepLastWords } from '../../../../src/engines/bergamot/worker/last-words';
import { startModule } from '../../../../src/engines/bergamot/worker/start-module';
import { createTranslator } from '../../../../src/engines/bergamot/worker/translator';
import { type FixtureModel, fixtureModels } from '../../../fixtures/bergamot';

const FOLDER = 'node_modules/@browsermt/bergamot-translator/worker/';
const GLUE = readFileSync(`${FOLDER}bergamot-translator-worker.js`, 'utf8');
const WASM = readFileSync(`${FOLDER}bergamot-translator-worker.wasm`);

/** The real translator, in a global scope of its own as a worker has one. */
export async function startTranslator(wasm: BufferSource = WASM) {
  const scope = { Module: undefined, WebAssembly, TextDecoder, performance };
  const words = keepLastWords();
  const native = await startModule({
    wasm,
    scope,
    runGlue: () => void runInNewContext(GLUE, scope),
    onLine: words.add,
  });
  return { native, words, translator: createTranslator(native) };
}

/** The fixture that translates from a language. */
export function loadedModel(source: FixtureModel['source']): LoadedModel {
  const fixture = fixtureModels().find((model) => model.source === source);
  const files = fixture?.files ?? [];
  const bytes = (part: string) =>
    files.filter((file) => file.part.endsWith(part)).map((file) => copy(file.bytes));
  const [model, shortlist] = [bytes('model')[0], bytes('shortlist')[0]];
  const name = files.find((file) => file.part === 'model')?.name;
  if (!model || !shortlist || !name) throw new Error(`There is no fixture from ${source}.`);
  return { id: `from-${source}`, modelName: name, model, shortlist, vocabularies: bytes('vocabulary') };
}

function copy(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.slice().buffer;
}
