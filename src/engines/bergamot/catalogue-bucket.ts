import * as v from 'valibot';
import { type LanguageTag, normaliseLanguage } from '../../core/language';
import { modelFile, modelId } from './catalogue-file';
import type { Model, Release } from './model';
import { modelSchema, sha256, size } from './model-schema';

const pathSchema = v.object({ path: v.string() });

const entrySchema = v.object({
  architecture: v.string(),
  releaseStatus: v.nullish(v.string()),
  sourceLanguage: v.string(),
  targetLanguage: v.string(),
  files: v.object({
    model: v.object({ path: v.string(), uncompressedSize: size, uncompressedHash: sha256 }),
    lexicalShortlist: pathSchema,
    vocab: v.exactOptional(pathSchema),
    srcVocab: v.exactOptional(pathSchema),
    trgVocab: v.exactOptional(pathSchema),
  }),
});

/**
 * The list in Mozilla's public bucket (`PublicModelsJsonGenerator` in mozilla/translations, db/updater.py): entries by
 * pair, each one model. It counts no versions, so a model's version is the beginning of its hash.
 */
export const bucketSchema = v.object({
  baseUrl: v.exactOptional(v.string()),
  models: v.record(v.string(), v.array(v.unknown())),
});

/** The models of such a list; what cannot be used is left out. `address` is where the list was read. */
export function readBucket(list: v.InferOutput<typeof bucketSchema>, address: string): Model[] {
  const baseUrl = list.baseUrl ?? '.';
  if (!URL.canParse(baseUrl, address)) return [];
  // A folder: the last part of a base without a slash at its end would be replaced by what is relative to it.
  const base = new URL(baseUrl, address).href.replace(/\/*$/, '/');
  return Object.values(list.models)
    .flat()
    .flatMap((candidate) => {
      const entry = v.safeParse(entrySchema, candidate);
      return entry.success ? modelsOf(entry.output, base) : [];
    });
}

function modelsOf(entry: v.InferOutput<typeof entrySchema>, base: string): Model[] {
  const { architecture, files } = entry;
  const { path, uncompressedSize, uncompressedHash } = files.model;
  const stated = { unpackedBytes: uncompressedSize, unpackedHash: uncompressedHash };
  const parts = [
    modelFile('model', path, base, stated),
    modelFile('shortlist', files.lexicalShortlist.path, base, {}),
    files.vocab && modelFile('vocabulary', files.vocab.path, base, {}),
    files.srcVocab && modelFile('source-vocabulary', files.srcVocab.path, base, {}),
    files.trgVocab && modelFile('target-vocabulary', files.trgVocab.path, base, {}),
  ];
  return tagsOf(entry.sourceLanguage).flatMap((source) =>
    tagsOf(entry.targetLanguage).flatMap((target) => {
      const model = v.safeParse(modelSchema, {
        id: modelId(source, target, architecture, uncompressedHash),
        source,
        target,
        version: uncompressedHash.slice(0, 8),
        release: releaseOf(entry.releaseStatus ?? ''),
        architecture,
        files: parts.filter((file) => file !== undefined),
      });
      return model.success ? [model.output] : [];
    }),
  );
}

/** The languages a code of the training stands for. `hbs` was trained on three that BCP 47 tells apart. */
function tagsOf(code: string): LanguageTag[] {
  if (code === 'hbs') return ['bs', 'hr', 'sr'];
  const tag = normaliseLanguage(code);
  return tag ? [tag] : [];
}

function releaseOf(status: string): Release {
  if (status === 'Release' || status === 'Release Desktop') return 'desktop';
  if (status === 'Release Android') return 'mobile';
  return status === '' ? 'none' : 'preview';
}
