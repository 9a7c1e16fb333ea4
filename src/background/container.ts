import type { EngineId } from '../core/engine-id';
import { setupText } from '../core/engine-setup';
import type { EngineKeys } from '../core/key';
import type { LanguageTag } from '../core/language';
import type { OverlayScope } from '../core/overlay-display';
import { ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import { isRefused, settingsFor } from '../core/site-rule';
import type { TranslationCache } from '../core/translation-cache';
import type { Engine, EngineIo } from '../engines/engine';
import { ENGINES } from '../engines/registry';
import { clearProblem, setBadge } from '../platform/badge';
import { browserSignals } from '../platform/browser-signals';
import { loadGlossary } from '../platform/glossary-store';
import { http } from '../platform/http';
import { t } from '../platform/i18n';
import { keepAlive } from '../platform/keep-alive';
import { loadKeys } from '../platform/key-store';
import { loadPause, savePause } from '../platform/pause-store';
import { hasOrigins, mayAsk, removeOrigins } from '../platform/permissions';
import { loadSettings } from '../platform/settings-store';
import { getTabFact, removeTabFact, setTabFact, tabsWithFact } from '../platform/tab-facts';
import { getTab, hasPrivateTabs } from '../platform/tabs';
import { createTranslationCache } from '../platform/translation-cache';
import { planPairs } from '../translate/plan-pairs';
import { compareEngines } from './compare-engines';
import { findDevice } from './device';
import { EngineQueues } from './engine-queues';
import { guardEngine } from './guard-engine';
import { createHandlers } from './handlers';
import { forgetInvitations, isInvited, overlayTabs } from './invitations';
import { Jobs } from './jobs';
import { detectArticleLanguage, detectTextLanguage } from './language';
import { createNewsstand } from './newsstand/container';
import { hideOverlays, isAlwaysAt, isOverlayShown, pageArrived, toggleOverlay } from './overlay';
import { OverlayJob } from './overlay-job';
import { Overlays } from './overlays';
import { PrivateCache } from './private-cache';
import { PrivateTabs } from './private-tabs';
import { quoteInPage } from './quote-in-page';
import { readPage } from './read-page';
import { toggleForReader } from './reader-toggle';
import { refuseSites } from './refuse-sites';
import type { OpinionRequest } from './second-opinion';
import { beginSelection, findSelection, showSelection } from './selection-in-page';
import { Selections } from './selections';
import { showInPage } from './show-in-page';
import { stopEverything } from './stop-everything';
import { TabJob } from './tab-job';
import { TabMemory } from './tab-memory';
import { type TranslateParts, translateArticle } from './translate-article';
import { translateSelection } from './translate-selection';
import { warmUp } from './warm-up';

const READER_SAID = 'reader-said';
const SELECTION = 'selection';

const cache = createTranslationCache();
const privateCache = new PrivateCache(hasPrivateTabs);
const device = findDevice();
const queues = new EngineQueues({ load: loadPause, save: savePause });

const privateTabs = new PrivateTabs(getTab);

async function cacheOf(tabId: number): Promise<TranslationCache> {
  return (await privateTabs.has(tabId)) ? privateCache.get() : cache;
}

/** While nothing is known yet to look up; whoever looks up says what is wrong with it. */
async function openCache(tabId: number): Promise<void> {
  await (await cacheOf(tabId)).getMany([]).catch(() => undefined);
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
  const engine = guardEngine(created.value, name, mayAsk);
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

/** The same, where there is an engine that may be asked. */
function askWhere(
  mayAsk: () => Promise<Settings | undefined>,
): (text: string) => Promise<LanguageTag | undefined> {
  return async (text) => {
    const settings = await mayAsk();
    return settings && detectByEngine(text, settings);
  };
}

async function translateParts(tabId: number): Promise<TranslateParts> {
  return partsWith(await cacheOf(tabId));
}

async function partsWith(cache: TranslationCache): Promise<TranslateParts> {
  const createEngine = await engineMaker();
  return { createEngine, queueOf: queues.of.bind(queues), hasOrigins, mayAsk, http, device, cache };
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

const memories = new Map<number, TabMemory>();

function memoryOf(tabId: number): TabMemory {
  const known = memories.get(tabId);
  if (known) return known;
  const memory = new TabMemory({
    load: () => getTabFact(READER_SAID, tabId),
    save: (said) => setTabFact(READER_SAID, tabId, said),
  });
  memories.set(tabId, memory);
  return memory;
}

/** The parts put together: everything that listeners call. */
export const jobs: Jobs = new Jobs(
  (tabId) => {
    // Now, while it is there: the reader may close it at once.
    void privateTabs.has(tabId);
    return new TabJob({
      readPage: () => readPage(tabId, () => memories.delete(tabId)),
      detectLanguage: (article, mayAsk) => detectArticleLanguage(article, browserSignals, askWhere(mayAsk)),
      loadSettings: settingsOf,
      loadGlossary,
      isPrivateTab: () => privateTabs.has(tabId),
      planPairs,
      translate: async (work) => keepAlive(translateArticle(work, await translateParts(tabId))),
      compare: async (work) => keepAlive(compareEngines(work, await translateParts(tabId))),
      memory: memoryOf(tabId),
      now: () => new Date(),
    });
  },
  (tabId) => overlays.readerSpoke(tabId),
);

/** The overlays that are connected. */
export const overlays: Overlays = new Overlays({
  create: (tabId, post) => {
    void openCache(tabId);
    return new OverlayJob(
      {
        loadSettings: settingsOf,
        loadGlossary,
        isPrivateTab: () => privateTabs.has(tabId),
        detectLanguage: (declared, sample, mayAsk) =>
          detectTextLanguage(declared, sample, browserSignals, askWhere(mayAsk)),
        jobAbout: (url) => jobs.snapshotAbout(tabId, url),
        translate: async (work) => keepAlive(translateArticle(work, await translateParts(tabId))),
        memory: memoryOf(tabId),
      },
      post,
    );
  },
  isInvited,
});

export const selections = new Selections({
  find: findSelection,
  begin: beginSelection,
  show: showSelection,
  tabOf: getTab,
  translate: (tabId, selection) =>
    translateSelection(tabId, selection, {
      tabOf: getTab,
      jobOf: (id) => jobs.ofTab(id).snapshot,
      saidOf: async (id, url) => (await memoryOf(id).recall(url)).said,
      loadSettings: settingsOf,
      loadGlossary,
      browserSignals,
      detectByEngine,
      planPairs,
      translate: async (id, work) => keepAlive(translateArticle(work, await translateParts(id))),
      t,
      now: () => new Date(),
    }),
  memory: {
    load: (tabId) => getTabFact(SELECTION, tabId),
    save: (tabId, kept) => setTabFact(SELECTION, tabId, kept),
    forget: (tabId) => removeTabFact(SELECTION, tabId),
  },
  t,
});

export const newsstand = createNewsstand({
  loadSettings: currentSettings,
  translate: async (work, isPrivate) =>
    translateArticle(work, await partsWith(isPrivate ? privateCache.get() : cache)),
});

/** Shows the translation in the page of a tab, or takes it away, at the reader's word. */
export function toggleTabOverlay(tabId: number, scope?: OverlayScope): Promise<Result<{ shown: boolean }>> {
  const toggled = toggleForReader(tabId, scope, {
    toggle: toggleOverlay,
    urlOf: async (id) => (await getTab(id))?.url,
    memoryOf,
    loadSettings: currentSettings,
    readerSpoke: (id) => overlays.readerSpoke(id),
    clearProblem,
  });
  warmUp();
  return toggled;
}

/** The tabs that anything was said in, to this worker or an earlier one. */
async function knownTabs(): Promise<number[]> {
  return [...new Set([...memories.keys(), ...(await tabsWithFact(READER_SAID))])];
}

/** The same, and those whose page may have an overlay. */
async function tabsAtWork(): Promise<{ memory: TabMemory; url: string | undefined }[]> {
  const tabs = [...new Set([...(await knownTabs()), ...(await overlayTabs())])];
  return Promise.all(tabs.map(async (id) => ({ memory: memoryOf(id), url: (await getTab(id))?.url })));
}

/** Where the settings say now that nothing is to be sent of a site, nothing more is. */
export function refuseNewly(settings: Settings, before: Settings): Promise<void> {
  return refuseSites(before, settings, {
    jobs,
    overlays,
    memories: async () => (await knownTabs()).map(memoryOf),
    hide: hideOverlays,
    removeOrigins,
  });
}

/** What was known of a tab that is closed, or shows another page. */
export function pageGone(tabId: number, how: 'closed' | 'changed', url?: string): void {
  const isGone = jobs.pageGone(tabId, how, url);
  if (how === 'closed') {
    memories.delete(tabId);
    void removeTabFact(READER_SAID, tabId);
    void forgetInvitations(tabId);
    void privateCache.tabClosed(tabId);
  }
  if (isGone) memories.get(tabId)?.forgiveAll();
}

const engineIo = (): EngineIo => ({ http, device, signal: new AbortController().signal });

export const handlers = createHandlers({
  selections,
  toggleOverlay: toggleTabOverlay,
  pageArrived,
  isAlwaysAt,
  isOverlayShown,
  stopEverything: () => stopEverything({ jobs, overlays, newsstand, tabs: tabsAtWork }),
  quoteInPage,
  showInPage,
  opinionRequest,
  loadSettings: currentSettings,
  isRefused: async (tabId) => isRefused(await currentSettings(), (await getTab(tabId))?.url),
  engineMaker,
  engineIo,
  newsstand,
  device,
  hasOrigins,
  browserSignals,
  setBadge,
});
