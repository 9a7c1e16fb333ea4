/** Engines that run on this device. Nothing that they translate leaves it. */
export const DEVICE_ENGINE_IDS = ['browser', 'bergamot'] as const;
/** Engines that readers run themselves as servers. Automatic looks for them on this computer. */
export const SERVER_ENGINE_IDS = ['libretranslate', 'apertium'] as const;
/** Engines that texts are sent to over HTTP. */
export const HTTP_ENGINE_IDS = [...SERVER_ENGINE_IDS, 'deepl', 'google', 'azure', 'chat', 'custom'] as const;
/** Every engine there is. Each has a folder in `engines/` and an entry in `engines/registry.ts`. */
export const ENGINE_IDS = [...DEVICE_ENGINE_IDS, ...HTTP_ENGINE_IDS] as const;
/** Engines that Automatic may choose. */
export const AUTOMATIC_ENGINE_IDS = [...DEVICE_ENGINE_IDS, ...SERVER_ENGINE_IDS] as const;
/** Engines that take a key, some of them only where their server asks for one. */
export const KEY_ENGINE_IDS = ['libretranslate', 'deepl', 'google', 'azure', 'chat', 'custom'] as const;

/** Those of them that cannot be asked without one. */
const KEY_REQUIRED_IDS: readonly EngineId[] = ['deepl', 'google', 'azure'];

export type DeviceEngineId = (typeof DEVICE_ENGINE_IDS)[number];
export type ServerEngineId = (typeof SERVER_ENGINE_IDS)[number];
export type HttpEngineId = (typeof HTTP_ENGINE_IDS)[number];
export type KeyEngineId = (typeof KEY_ENGINE_IDS)[number];
export type EngineId = (typeof ENGINE_IDS)[number];

/** What a reader chooses: one engine, or that the best one that keeps the text on this computer is found for each article. */
export type EngineChoice = EngineId | 'automatic';

export function isServerEngine(id: EngineId): id is ServerEngineId {
  return SERVER_ENGINE_IDS.some((server) => server === id);
}

export function isHttpEngine(id: EngineId): id is HttpEngineId {
  return HTTP_ENGINE_IDS.some((http) => http === id);
}

export function takesKey(id: EngineId): id is KeyEngineId {
  return KEY_ENGINE_IDS.some((keyed) => keyed === id);
}

export function needsKey(id: EngineId): boolean {
  return KEY_REQUIRED_IDS.includes(id);
}
