import type { LoadedModel } from '../model';
import { modelOptions } from './model-options';
import type { AlignedMemory, NativeModule, NativeObject, TranslationModel } from './native';

/** Bytes that each part has to begin at a multiple of. */
const ALIGNMENT = { model: 256, shortlist: 64, vocabulary: 64 };

/** Gives the files of a model to the translator. Throws what its C++ throws on files it cannot read. */
export function makeModel(native: NativeModule, files: LoadedModel): TranslationModel {
  const made: NativeObject[] = [];
  const aligned = (bytes: ArrayBuffer, alignment: number): AlignedMemory => {
    const memory = new native.AlignedMemory(bytes.byteLength, alignment);
    made.push(memory);
    memory.getByteArrayView().set(new Int8Array(bytes));
    return memory;
  };
  const model = aligned(files.model, ALIGNMENT.model);
  const shortlist = aligned(files.shortlist, ALIGNMENT.shortlist);
  const vocabularies = new native.AlignedMemoryList();
  made.push(vocabularies);
  for (const bytes of files.vocabularies) vocabularies.push_back(aligned(bytes, ALIGNMENT.vocabulary));
  const translationModel = new native.TranslationModel(
    modelOptions(files.modelName),
    model,
    shortlist,
    vocabularies,
    null,
  );
  for (const object of made) object.delete();
  return translationModel;
}
