import type { EngineChoice, KeyEngineId } from './engine-id';
import type { KeyFacts } from './key';
import type { LanguageTag } from './language';
import { DEFAULT_LISTENING, type Listening } from './listening';
import type { FollowedFeed, Refresh } from './newsstand';
import { DEFAULT_DISPLAY, type OverlayDisplay, type OverlayMode, type OverlayScope } from './overlay-display';
import { DEFAULT_READING, type Reading } from './reading';

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

/**
 * When the pages of a site are translated: when the reader asks for it, only by an express word each time, or by themselves. In the order
 * in which they are offered: what sends and asks for a permission is last, and on the way to nothing else.
 */
export const SITE_WHENS = ['ask', 'never', 'always'] as const;
export type SiteWhen = (typeof SITE_WHENS)[number];

/** What a reader chose for one site; what is absent is as everywhere. Read with core/site-rule.ts. */
export interface SiteRule {
  /** `always` counts only while the browser lets the extension into the site by itself. */
  when: SiteWhen;
  mode?: OverlayMode;
  scope?: OverlayScope;
  engine?: EngineChoice;
}

/** A site as core/site.ts writes it: `https://example.org/*`. */
export type SitePattern = string;

/** What a reader chose for the newsstand, beside the feeds themselves. */
export interface NewsstandSettings {
  refresh: Refresh;
  /** Hosts that the reader let the newsstand reach, in the order in which they came: see core/followed-feeds.ts. */
  sites: SitePattern[];
}

/** What a reader chose. Kept on this machine only. */
export interface Settings {
  version: 4;
  targetLanguage: LanguageTag;
  /** Languages that the reader reads besides: pages in them are translated when the reader asks, and never by themselves. */
  readLanguages: LanguageTag[];
  /** `automatic` sends nothing to anyone: it translates on this computer or asks. */
  engine: EngineChoice;
  engines: EngineConfigs;
  /** Which keys there are. The keys themselves are kept elsewhere (core/key.ts). */
  keys: Partial<Record<KeyEngineId, KeyFacts>>;
  /** Sites whose pages get their language shown on the toolbar button, as match patterns (`https://example.org/*`). */
  languageSites: SitePattern[];
  /** Hosts that were asked for to download from, beyond those that engines are set up with: a list of models names others for its files. */
  downloadSites: SitePattern[];
  /** How the translation in a page is shown where nothing else was chosen for its site. */
  overlay: OverlayDisplay;
  reading: Reading;
  listening: Listening;
  /** What was chosen for single sites, the latest change last. A site that nothing was chosen for has no entry. */
  sites: Record<SitePattern, SiteRule>;
  /** The feeds that the reader follows, in the order in which they came. */
  feeds: FollowedFeed[];
  newsstand: NewsstandSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 4,
  targetLanguage: 'en',
  readLanguages: [],
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
  downloadSites: [],
  overlay: DEFAULT_DISPLAY,
  reading: DEFAULT_READING,
  listening: DEFAULT_LISTENING,
  sites: {},
  feeds: [],
  newsstand: { refresh: 'gently', sites: [] },
};
