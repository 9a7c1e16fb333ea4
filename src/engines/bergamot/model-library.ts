import type { ModelChange, ModelState } from '../../core/model';
import { fail, ok, type Result } from '../../core/result';
import { createDownloadQueue } from './download-queue';
import { createFileDownloads } from './file-downloads';
import { fileName } from './file-names';
import type { LoadedModel, Model, ModelFile } from './model';
import { openModelRecords } from './model-records';
import { isStored, modelState } from './model-state';
import type { DownloadFile, FileStore } from './ports';
import { readModel } from './read-model';
import { openStoredFiles } from './stored-files';
import { throttled } from './throttled';

/** Five times a second is more than a reader can follow. */
const CHANGE_MS = 200;

/** The models on this device and on their way to it. */
export interface ModelLibrary {
  states(): Promise<ModelState[]>;
  /** The models that can be used now. */
  stored(): Promise<Model[]>;
  /** Those of some models that the translator did not refuse before. */
  usable(models: readonly Model[]): Promise<Model[]>;
  /** How much of some models is still to be downloaded, as well as anybody can say. */
  missingBytes(models: readonly Model[]): Promise<number>;
  /**
   * Stores what is missing of some models; joins downloads that are under way, and waits while they are paused. Errors:
   * `download-failed`, `download-cancelled`, `model-damaged`, `storage-full`, `storage-failed`.
   */
  ensure(models: readonly Model[]): Promise<Result<void>>;
  /** Nothing happens to a model that is not there. `resume` does not wait for the download. */
  change(modelId: string, change: ModelChange): Promise<Result<null>>;
  /** Errors: `download-needed` where it is not stored, or the browser threw it away. */
  load(model: Model): Promise<Result<LoadedModel>>;
  /** The translator cannot read it: it goes, and is not offered again to this version of the translator. */
  refuse(modelId: string): Promise<void>;
}

interface ModelLibraryParts {
  files: FileStore;
  download: DownloadFile;
  /** The translator's. */
  engineVersion: string;
  /** Told at most five times a second. */
  onChange(states: ModelState[]): void;
  /** Frees the memory of a model that was removed. */
  forget(modelId: string): void;
}

/** The library over a store; nothing of it is read before something is asked. */
export function createModelLibrary(parts: ModelLibraryParts): ModelLibrary {
  let opening: Promise<OpenLibrary> | undefined;
  const open = () => {
    opening ??= openLibrary(parts).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    states: async () => (await open()).states(),
    stored: async () => (await open()).stored(),
    usable: async (models) => (await open()).usable(models),
    missingBytes: async (models) => (await open()).missingBytes(models),
    ensure: async (models) => (await open()).ensure(models),
    change: async (modelId, change) => (await open()).change(modelId, change),
    load: async (model) => (await open()).load(model),
    refuse: async (modelId) => (await open()).refuse(modelId),
  };
}

type OpenLibrary = Awaited<ReturnType<typeof openLibrary>>;

async function openLibrary({ files, download, engineVersion, onChange, forget }: ModelLibraryParts) {
  const store = await openStoredFiles(files);
  const records = await openModelRecords(store, engineVersion);
  const changed = throttled(() => onChange(states()), CHANGE_MS);
  const downloads = createFileDownloads(store, download, changed);
  const queue = createDownloadQueue(downloadModel, changed);
  /** Models that are being removed. */
  const leaving = new Map<string, Promise<void>>();

  const states = () =>
    records.all().map((model) => modelState(model, store, downloads, queue.phase(model.id)));

  const absent = ({ files }: Model) => files.filter((file) => store.bytes(fileName(file)) === undefined);
  const missing = (file: ModelFile) => downloads.size(file) - downloads.received(file);
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

  /**
   * The store knows the piece that did not fit; the reader has to make room for all that is to come. What was downloaded and
   * what is in it are there side by side until the file is whole.
   */
  function withAllBytes(result: Result<void>, model: Model): Result<void> {
    if (result.ok || result.error.kind !== 'storage-full') return result;
    const room = absent(model).map((file) => missing(file) + (file.unpackedBytes ?? downloads.size(file)));
    return fail({ kind: 'storage-full', bytes: sum(room) });
  }

  async function downloadModel(model: Model, signal: AbortSignal): Promise<Result<void>> {
    for (const file of absent(model)) {
      const fetched = await downloads.fetch(file, signal);
      if (!fetched.ok) return withAllBytes(fetched, model);
    }
    return ok(undefined);
  }

  async function ensureOne(model: Model): Promise<Result<void>> {
    const leaves = leaving.get(model.id);
    if (leaves) await leaves;
    const known = records.get(model.id);
    if (known && isStored(known, store)) return ok(undefined);
    if (known && (known === model || queue.phase(model.id)?.state === 'downloading')) return queue.run(known);
    // New, or its files may have moved since it was begun.
    const kept = await records.put(model);
    return kept.ok ? queue.run(model) : withAllBytes(kept, model);
  }

  function leave(modelId: string, how: () => Promise<void>): Promise<void> {
    const gone = queue
      .cancel(modelId)
      .then(how)
      .finally(() => {
        leaving.delete(modelId);
        forget(modelId);
        changed();
      });
    leaving.set(modelId, gone);
    return gone;
  }

  return {
    states,
    stored: () => records.all().filter((model) => isStored(model, store)),
    usable: (models: readonly Model[]) => models.filter(({ id }) => !records.isRefused(id)),
    missingBytes: (models: readonly Model[]) => sum(models.flatMap(absent).map(missing)),
    /** Fails as soon as one of them does; the others go on. */
    ensure: (models: readonly Model[]) =>
      new Promise<Result<void>>((resolve, reject) => {
        const each = models.map(async (model) => {
          const result = await ensureOne(model);
          if (!result.ok) resolve(result);
        });
        Promise.all(each).then(() => resolve(ok(undefined)), reject);
      }),
    async change(modelId: string, change: ModelChange): Promise<Result<null>> {
      const model = records.get(modelId);
      if (!model) return ok(null);
      if (change === 'pause') queue.pause(modelId);
      // Where it fails its state says so.
      else if (change === 'resume') void ensureOne(model);
      // A cancel that came too late: there is no download any more.
      else if (change === 'remove' || !isStored(model, store)) {
        await leave(modelId, () => records.remove(modelId));
      }
      return ok(null);
    },
    load: (model: Model) => readModel(records.get(model.id) ?? model, store),
    refuse: (modelId: string) => leave(modelId, () => records.refuse(modelId)),
  };
}
