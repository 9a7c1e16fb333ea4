import type { DeviceEngineId } from '../core/engine-id';
import { ok } from '../core/result';
import type { EngineConfigs } from '../core/settings';
import { createCatalogue } from '../engines/bergamot/catalogue';
import { createBergamotDevice } from '../engines/bergamot/device';
import { createModelLibrary } from '../engines/bergamot/model-library';
import { createTranslatorPool } from '../engines/bergamot/pool';
import { createBergamotWorker, ENGINE_FILES } from '../engines/bergamot/worker-browser';
import { createBrowserDevice } from '../engines/browser/device';
import type { Device, DeviceEngine } from '../engines/device';
import { createDownloadFile } from '../platform/download-file';
import { http } from '../platform/http';
import { createModelFiles } from '../platform/model-files';
import { publishModels } from '../platform/model-news';
import { translatorApi } from '../platform/translator-api';

interface DeviceSurroundings {
  /** Whether the reader allowed hosts, as match patterns. */
  hasOrigins(origins: readonly string[]): Promise<boolean>;
  /** Told when something goes on that nobody asked for just now: a download. */
  onActivity(): void;
}

/** The version of the npm package: a model that one version cannot read another one may. */
const TRANSLATOR_VERSION = '0.4.9';

/** The parts put together. To be called in a document: there have to be web workers. */
export function createDevice({ hasOrigins, onActivity }: DeviceSurroundings): Device {
  const files = createModelFiles();
  const pool = createTranslatorPool({
    createWorker: createBergamotWorker,
    files: ENGINE_FILES,
    hardwareConcurrency: navigator.hardwareConcurrency,
  });
  const library = createModelLibrary({
    files,
    download: createDownloadFile(),
    engineVersion: TRANSLATOR_VERSION,
    onChange(states) {
      onActivity();
      publishModels(states);
    },
    forget: (modelId) => pool.forget(modelId),
  });
  const catalogue = createCatalogue({ files, http, now: Date.now });
  const browser = createBrowserDevice(translatorApi());
  const bergamot = createBergamotDevice({ library, catalogue, pool, hasOrigins });
  const engines: { [Id in DeviceEngineId]: (config: EngineConfigs[Id]) => DeviceEngine } = {
    browser: () => browser,
    bergamot,
  };
  return {
    engine: (id, config) => engines[id](config),
    models: async () => ok(await library.states()),
    changeModel: (id, change) => library.change(id, change),
  };
}
