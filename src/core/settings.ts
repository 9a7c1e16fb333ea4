import type { EngineChoice, KeyEngineId } from './engine-id';
import type { KeyFacts } from './key';
import type { LanguageTag } from './language';

/** How each engine is reached. An engine's folder holds the schema that says whether its entry can be used. Keys are not here. */
export interface EngineConfigs {
  browser: Record<string, never>;
  /** `catalogue`: the address of the list of models, Mozilla's own or that of a mirror. */
  bergamot: { catalogue: string };
  libretranslate: { address: string };
  apertium: { address: string };
  /** `address`: empty for DeepL's own, which the key tells. `glossaryId`: of a glossary kept at DeepL, empty for none. */
  deepl: { address: string; formality: Formality; glossaryId: string };
  /** With a `project` the Advanced API is asked (v3, with an access token for a key), without one the Basic (v2). */
  google: { address: string; project: string; location: string };
  /** `category`: of a custom system, empty for the general one. */
  azure: { address: string; region: string; category: string };
  chat: ChatConfig;
  /** `definition`: JSON, read by core/custom-engine.ts. */
  custom: { definition: string };
}

export const FORMALITIES = ['default', 'more', 'less'] as const;
export type Formality = (typeof FORMALITIES)[number];

export interface ChatConfig {
  /** What `/chat/completions` is appended to. */
  address: string;
  model: string;
  /** The reader's own instructions, empty for those that come with the extension. */
  prompt: string;
  /** US dollars for a million tokens; null where they cost nothing, or nobody said what. */
  inputPrice: number | null;
  outputPrice: number | null;
}

/** What a reader chose. Kept on this machine only. */
export interface Settings {
  version: 3;
  targetLanguage: LanguageTag;
  /** `automatic` sends nothing to anyone: it translates on this computer or asks. */
  engine: EngineChoice;
  engines: EngineConfigs;
  /** Which keys there are. The keys themselves are kept elsewhere (core/key.ts). */
  keys: Partial<Record<KeyEngineId, KeyFacts>>;
  /** Sites whose pages get their language shown on the toolbar button, as match patterns (`https://example.org/*`). */
  languageSites: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  version: 3,
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
    libretranslate: { address: 'http://localhost:5000' },
    apertium: { address: 'http://localhost:2737' },
    deepl: { address: '', formality: 'default', glossaryId: '' },
    google: { address: 'https://translation.googleapis.com', project: '', location: 'global' },
    azure: { address: 'https://api.cognitive.microsofttranslator.com', region: '', category: '' },
    // Ollama's own address: a language model on this computer.
    chat: {
      address: 'http://localhost:11434/v1',
      model: '',
      prompt: '',
      inputPrice: null,
      outputPrice: null,
    },
    custom: { definition: '' },
  },
  keys: {},
  languageSites: [],
};
