import { fail, ok, type Result } from '../../core/result';
import { thrownMessage } from '../../core/thrown';
import { checkStored } from './check-file';
import { fileName } from './file-names';
import type { LoadedModel, Model, ModelFile, ModelPart } from './model';
import type { StoredFiles } from './stored-files';

/**
 * A stored model in memory. Fails with `download-needed` where a file of it is not there, and with `model-damaged` where one is not as it was
 * stored: disks forget, and the translator would translate by what it is given, to whatever. Then it is gone, to be downloaded anew.
 */
export async function readModel({ id, files }: Model, store: StoredFiles): Promise<Result<LoadedModel>> {
  const contents = new Map<ModelPart, ArrayBuffer>();
  for (const file of files) {
    const content = await readFile(file, store);
    if (!content.ok) return content;
    if (content.value) contents.set(file.part, content.value);
  }
  const model = contents.get('model');
  const shortlist = contents.get('shortlist');
  const modelName = files.find(({ part }) => part === 'model')?.name;
  if (!model || !shortlist || !modelName || contents.size < files.length) {
    return fail({ kind: 'download-needed', engine: 'bergamot' });
  }
  const vocabularies = (['vocabulary', 'source-vocabulary', 'target-vocabulary'] as const)
    .map((part) => contents.get(part))
    .filter((vocabulary) => vocabulary !== undefined);
  return ok({ id, modelName, model, shortlist, vocabularies });
}

async function readFile(file: ModelFile, store: StoredFiles): Promise<Result<ArrayBuffer | undefined>> {
  const name = fileName(file);
  const bytes = store.bytes(name);
  try {
    const content = await store.read(name);
    if (!content) return ok(undefined);
    // Where the catalogue says nothing, we know how much it was.
    if (content.byteLength !== bytes) throw new Error(`${content.byteLength} bytes instead of ${bytes}`);
    await checkStored(file, new Uint8Array(content));
    return ok(content);
  } catch (thrown) {
    await store.remove([name]);
    return fail({ kind: 'model-damaged', file: file.name, detail: thrownMessage(thrown) });
  }
}
