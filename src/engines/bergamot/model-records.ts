import * as v from 'valibot';
import type { Result } from '../../core/result';
import { fileName, partialFolder, RECORDS, REFUSALS, recordName } from './file-names';
import type { Model, ModelFile } from './model';
import { modelSchema } from './model-schema';
import type { StoredFiles } from './stored-files';

/** Which models are on this device, whole or in part, and which ones the translator could not read. */
export interface ModelRecords {
  all(): Model[];
  get(modelId: string): Model | undefined;
  /** Files of an earlier entry that are not in this one go. Fails with `storage-full` or `storage-failed`. */
  put(model: Model): Promise<Result<void>>;
  /** With every file of it that no other model uses. */
  remove(modelId: string): Promise<void>;
  isRefused(modelId: string): boolean;
  refuse(modelId: string): Promise<void>;
}

/** Reads what is stored. `engineVersion`: another version of the translator may read what this one could not. */
export async function openModelRecords(stored: StoredFiles, engineVersion: string): Promise<ModelRecords> {
  const models = new Map<string, Model>();
  for (const name of stored.names(RECORDS)) {
    const model = parseRecord(await stored.read(name));
    if (model) models.set(model.id, model);
  }
  const refusals = `${REFUSALS}${engineVersion}/`;
  await stored.remove(stored.names(REFUSALS).filter((name) => !name.startsWith(refusals)));
  const refused = new Set(stored.names(refusals).map((name) => name.slice(refusals.length)));

  /** Removes those of some files that no model has. */
  async function removeUnused(files: readonly ModelFile[]): Promise<void> {
    const used = new Set([...models.values()].flatMap((model) => model.files.map(fileName)));
    const unused = files.filter((file) => !used.has(fileName(file)));
    await stored.remove(unused.flatMap((file) => [fileName(file), ...stored.names(partialFolder(file))]));
  }

  async function remove(modelId: string): Promise<void> {
    const model = models.get(modelId);
    if (!model) return;
    models.delete(modelId);
    await stored.remove([recordName(modelId)]);
    await removeUnused(model.files);
  }

  return {
    all: () => [...models.values()],
    get: (modelId) => models.get(modelId),
    async put(model) {
      const record = new TextEncoder().encode(JSON.stringify(model));
      const written = await stored.write(recordName(model.id), record);
      if (!written.ok) return written;
      const before = models.get(model.id);
      models.set(model.id, model);
      if (before) await removeUnused(before.files);
      return written;
    },
    remove,
    isRefused: (modelId) => refused.has(modelId),
    async refuse(modelId) {
      refused.add(modelId);
      await remove(modelId);
      await stored.write(`${refusals}${modelId}`, new Uint8Array());
    },
  };
}

function parseRecord(bytes: ArrayBuffer | undefined): Model | undefined {
  if (!bytes) return undefined;
  try {
    const model = v.safeParse(modelSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return model.success ? model.output : undefined;
  } catch {
    return undefined;
  }
}
