import type { EngineChoice } from './engine-id';
import type { LanguageTag } from './language';

/** How each engine is reached. An engine's folder holds the schema that says whether its entry can be used. */
export interface EngineConfigs {
  browser: Record<string, never>;
  /** `catalogue`: the address of the list of models, Mozilla's own or that of a mirror. */
  bergamot: { catalogue: string };
  libretranslate: { address: string; apiKey: string };
  apertium: { address: string };
}

/** What a reader chose. Kept on this machine only; keys never leave it except to the engine they belong to. */
export interface Settings {
  version: 2;
  targetLanguage: LanguageTag;
  /** `automatic` sends nothing to anyone: it translates on this computer or asks. */
  engine: EngineChoice;
  engines: EngineConfigs;
  /** Sites whose pages get their language shown on the toolbar button, as match patterns (`https://example.org/*`). */
  languageSites: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  targetLanguage: 'en',
  engine: 'automatic',
  engines: {
    browser: {},
    // The public bucket that Mozilla publishes its models in (mozilla/translations). Firefox's own server for them refuses
    // other browsers.
    bergamot: {
      catalogue:
        'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/db/models.json',
    },
    libretranslate: { address: 'http://localhost:5000', apiKey: '' },
    apertium: { address: 'http://localhost:2737' },
  },
  languageSites: [],
};
