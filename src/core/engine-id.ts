/** Every engine there is. Each has a folder in `engines/` and an entry in `engines/registry.ts`. */
export const ENGINE_IDS = ['libretranslate', 'apertium'] as const;

export type EngineId = (typeof ENGINE_IDS)[number];
