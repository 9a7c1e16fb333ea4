/** Engines that run on this device. Nothing that they translate leaves it. */
export const DEVICE_ENGINE_IDS = ['browser', 'bergamot'] as const;
/** Engines that are a server with an address. */
export const SERVER_ENGINE_IDS = ['libretranslate', 'apertium'] as const;
/** Every engine there is. Each has a folder in `engines/` and an entry in `engines/registry.ts`. */
export const ENGINE_IDS = [...DEVICE_ENGINE_IDS, ...SERVER_ENGINE_IDS] as const;

export type DeviceEngineId = (typeof DEVICE_ENGINE_IDS)[number];
export type ServerEngineId = (typeof SERVER_ENGINE_IDS)[number];
export type EngineId = (typeof ENGINE_IDS)[number];

/** What a reader chooses: one engine, or that the best one that keeps the text on this computer is found for each article. */
export type EngineChoice = EngineId | 'automatic';

export function isServerEngine(id: EngineId): id is ServerEngineId {
  return SERVER_ENGINE_IDS.some((server) => server === id);
}
