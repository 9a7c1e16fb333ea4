import type { EngineId } from './engine-id';
import type { LanguageTag } from './language';

/** How each engine is reached. An engine's folder holds the schema that says whether its entry can be used. */
export interface EngineConfigs {
  libretranslate: { address: string; apiKey: string };
  apertium: { address: string };
}

/** What a reader chose. Kept on this machine only; keys never leave it except to the engine they belong to. */
export interface Settings {
  version: 1;
  targetLanguage: LanguageTag;
  /** Null until the reader has chosen: nothing is sent anywhere before that. */
  engine: EngineId | null;
  engines: EngineConfigs;
  /** Sites whose pages get their language shown on the toolbar button, as match patterns (`https://example.org/*`). */
  languageSites: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  targetLanguage: 'en',
  engine: null,
  engines: {
    libretranslate: { address: 'http://localhost:5000', apiKey: '' },
    apertium: { address: 'http://localhost:2737' },
  },
  languageSites: [],
};
