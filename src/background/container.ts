import type { EngineId } from '../core/engine-id';
import { setupText } from '../core/engine-setup';
import type { EngineKeys } from '../core/key';
import type { LanguageTag } from '../core/language';
import { ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import { isRefused, settingsFor } from '../core/site-rule';
import type { TranslationCache } from '../core/translation-cache';
import type { Engine, EngineIo } from '../engines/engine';
import { ENGINES } from '../engines/registry';
import { setBadge } from '../platform/badge';
import { browserSignals } from '../platform/browser-signals';
import { loadGlossary } from '../platform/glossary-store';
import { http } from '../platform/http';
import { keepAlive } from '../platform/keep-alive';
import { loadKeys } from '../platform/key-store';
import { loadPause, savePause } from '../platform/pause-store';
import { hasOrigins } from '../platform/permissions';
import { loadSettings } from '../platform/settings-store';
import { getTabFact, setTabFact } from '../platform/tab-facts';
import { getTab } from '../platform/tabs';
import { createTranslationCache } from '../platform/translation-cache';
import { createMemoryCache } from '../translate/memory-cache';
import { planPairs } from '../translate/plan-pairs';
import { compareEngines } from './compare-engines';
import { findDevice } from './device';
import { EngineQueues } from './engine-queues';
import { guardEngine } from './guard-engine';
import { createHandlers } from './handlers';
import { Jobs } from './jobs';
import { detectArticleLanguage } from './language';
import { isOverlayShown, pageArrived, toggleOverlay } from './overlay';
import { quoteInPage } from './quote-in-page';
import { readPage } from './read-page';
import type { OpinionRequest } from './second-opinion';
import { TabJob } from './tab-job';
import { type TranslateParts, translateArticle } from './translate-article';

const READER_SAID = 'reader-said';

const cache = createTranslationCache();
const privateCache = createMemoryCache();
const device = findDevice();
const queues = new EngineQueues({ load: loadPause, save: savePause });

/** A tab that is gone already may have been a private one. */
async function isPrivateTab(tabId: number): Promise<boolean> {
  return (await getTab(tabId))?.isPrivate !== false;
}

async function cacheOf(tabId: number): Promise<TranslationCache> {
  return (await isPrivateTab(tabId)) ? privateCache : cache;
}

async function currentSettings(): Promise<Settings> {
  return (await loadSettings()).settings;
}

/** With the engine of the site that an address is of. */
async function settingsOf(url: string | undefined): Promise<Settings> {
  return settingsFor(await currentSettings(), url);
}

/** An engine remembers what its server offers: the same settings get the same one while the worker lives. */
const engines = new Map<string, Engine>();

function createEngine(id: EngineId, settings: Settings, keys: EngineKeys): Result<Engine> {
  const key = setupText(id, settings);
  const known = engines.get(key);
  if (known) return ok(known);
  const { name, create } = ENGINES[id];
  const created = create(settings.engines, keys);
  if (!created.ok) return created;
  const engine = guardEngine(created.value, name, hasOrigins);
  engines.set(key, engine);
  return ok(engine);
}

/** Makes engines with the keys of now. */
async function engineMaker(): Promise<(id: EngineId, settings: Settings) => Result<Engine>> {
  const keys = await loadKeys();
  return (id, settings) => createEngine(id, settings, keys);
}

/** The language that the chosen engine takes a text for. Automatic has chosen none that it could be sent to. */
async function detectByEngine(text: string, settings: Settings): Promise<LanguageTag | undefined> {
  if (settings.engine === 'automatic') return undefined;
  const engine = (await engineMaker())(settings.engine, settings);
  const detected = engine.ok ? await engine.value.detect?.(text, engineIo()) : undefined;
  return detected?.ok ? detected.value : undefined;
}

async function translateParts(tabId: number): Promise<TranslateParts> {
  const [cache, createEngine] = await Promise.all([cacheOf(tabId), engineMaker()]);
  return { createEngine, queueOf: queues.of.bind(queues), hasOrigins, http, device, cache };
}

async function opinionRequest(tabId: number): Promise<OpinionRequest | undefined> {
  const job = jobs.ofTab(tabId).snapshot;
  if (!job) return undefined;
  const [settings, { entries }, parts] = await Promise.all([
    settingsOf(job.article.url),
    loadGlossary(),
    translateParts(tabId),
  ]);
  return { job, settings, glossary: entries, parts };
}

/** The parts put together: everything that listeners call. */
export const jobs = new Jobs(
  (tabId) =>
    new TabJob({
      readPage: () => readPage(tabId),
      detectLanguage: (article, settings) =>
        detectArticleLanguage(article, browserSignals, (text) => detectByEngine(text, settings)),
      loadSettings: settingsOf,
      loadGlossary,
      isPrivateTab: () => isPrivateTab(tabId),
      planPairs,
      translate: async (work) => keepAlive(translateArticle(work, await translateParts(tabId))),
      compare: async (work) => keepAlive(compareEngines(work, await translateParts(tabId))),
      memory: {
        load: () => getTabFact(READER_SAID, tabId),
        save: (said) => setTabFact(READER_SAID, tabId, said),
      },
      now: () => new Date(),
    }),
);

const engineIo = (): EngineIo => ({ http, device, signal: new AbortController().signal });

export const handlers = createHandlers({
  toggleOverlay,
  pageArrived,
  isOverlayShown,
  quoteInPage,
  opinionRequest,
  loadSettings: currentSettings,
  isRefused: async (tabId) => isRefused(await currentSettings(), (await getTab(tabId))?.url),
  engineMaker,
  engineIo,
  device,
  hasOrigins,
  browserSignals,
  setBadge,
});
