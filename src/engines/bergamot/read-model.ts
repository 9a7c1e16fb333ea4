import { fail, ok, type Result } from '../../core/result';
import { fileName } from './file-names';
import type { LoadedModel, Model, ModelPart } from './model';
import type { StoredFiles } from './stored-files';

/** A stored model in memory. Fails with `download-needed` where a file of it is not there. */
export async function readModel({ id, files }: Model, store: StoredFiles): Promise<Result<LoadedModel>> {
  const contents = new Map<ModelPart, ArrayBuffer>();
  for (const file of files) {
    const content = await store.read(fileName(file));
    if (content) contents.set(file.part, content);
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
