import type { EngineId } from '../core/engine-id';
import { isSameLanguage, primaryLanguage } from '../core/language';
import type { OverlayScope } from '../core/overlay-display';
import { isAlsoRead, isRead } from '../core/read-languages';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { SentencePlace, TextDirective } from '../core/text-directive';
import type { Device } from '../engines/device';
import type { Engine, EngineIo } from '../engines/engine';
import type { HandlerTable } from '../platform/request-listener';
import type { Sender } from '../platform/sender';
import type { ToBackground } from '../protocol/messages';
import { type BrowserSignals, detectLanguage } from './language';
import { lookUp } from './look-up';
import type { Newsstand } from './newsstand/newsstand';
import { askOpinion, type OpinionRequest, otherEngines } from './second-opinion';
import type { Frame } from './selection-in-page';
import type { Selections } from './selections';

export interface HandlerParts {
  selections: Pick<Selections, 'translate' | 'again' | 'wait'>;
  toggleOverlay(tabId: number, scope?: OverlayScope): Promise<Result<{ shown: boolean }>>;
  /**
   * A page of a tab has come that may be of a site whose pages are translated always. `isChosen`: the reader has just chosen so. True
   * where there was nothing to be translated, so far.
   */
  pageArrived(tabId: number, isChosen?: boolean): Promise<boolean>;
  /** Whether what a tab shows is translated by itself. */
  isAlwaysAt(tabId: number): Promise<boolean>;
  isOverlayShown(tabId: number): Promise<boolean>;
  /** Ends what is under way in any tab, until the reader goes on with it. */
  stopEverything(): Promise<void>;
  quoteInPage(tabId: number, address: string, place: SentencePlace): Promise<Result<TextDirective>>;
  showInPage(tabId: number, address: string, place: SentencePlace): Promise<Result<null>>;
  /** What is needed to ask engines about a sentence of a tab's job; undefined where it has none. */
  opinionRequest(tabId: number): Promise<OpinionRequest | undefined>;
  loadSettings(): Promise<Settings>;
  /** Whether the reader chose never to translate the site that a tab shows. */
  isRefused(tabId: number): Promise<boolean>;
  engineMaker(): Promise<(id: EngineId, settings: Settings) => Result<Engine>>;
  engineIo(): EngineIo;
  newsstand: Pick<Newsstand, 'refresh' | 'translate' | 'open' | 'find'>;
  device: Device;
  hasOrigins(origins: readonly string[]): Promise<boolean>;
  browserSignals: BrowserSignals;
  setBadge(tabId: number, text: string): Promise<void>;
}

/** What is done for each request. */
export function createHandlers(parts: HandlerParts): HandlerTable {
  return {
    'overlay/toggle': ({ tabId, scope }) => parts.toggleOverlay(tabId, scope),
    async 'overlay/arrived'(input, sender) {
      if (sender.from === 'view') {
        if ('tabId' in input) await parts.pageArrived(input.tabId, true);
        return { again: false };
      }
      // The answer tells which languages the reader reads: to nobody but the pages that the reader chose.
      if (!('sample' in input) || !(await parts.isAlwaysAt(sender.tabId))) return { again: false };
      // A single-page site may still show the page before, in another language.
      return { again: !(await isForeign(input, parts)) || (await parts.pageArrived(sender.tabId)) };
    },
    'overlay/state': async ({ tabId }) => ({ shown: await parts.isOverlayShown(tabId) }),
    'selection/translate': ({ tabId }) => parts.selections.translate(tabId),
    async 'selection/again'({ token }, sender) {
      const frame = frameOf(sender);
      if (frame) await parts.selections.again(frame, token);
      return null;
    },
    async 'selection/wait'({ token }, sender) {
      const frame = frameOf(sender);
      if (frame) await parts.selections.wait(frame, token);
      return null;
    },
    'quotation/link': ({ tabId, address, place }) => parts.quoteInPage(tabId, address, place),
    'sentence/show': ({ tabId, address, place }) => parts.showInPage(tabId, address, place),
    async 'opinion/engines'({ tabId }) {
      const request = await parts.opinionRequest(tabId);
      return request ? otherEngines(request) : [];
    },
    async 'opinion/ask'({ tabId, pair, engine, kind }) {
      const request = await parts.opinionRequest(tabId);
      return request ? askOpinion(request, pair, engine, kind) : fail({ kind: 'page-changed' });
    },
    async 'word/look-up'({ tabId, pair, words }) {
      const request = await parts.opinionRequest(tabId);
      return request ? lookUp(request, pair, words) : fail({ kind: 'page-changed' });
    },
    async 'engine/test'({ engine: id }) {
      const settings = await parts.loadSettings();
      const engine = (await parts.engineMaker())(id, settings);
      if (!engine.ok) return engine;
      const inspected = await engine.value.inspect(parts.engineIo());
      if (!inspected.ok) return inspected;
      const { pairs, ...rest } = inspected.value;
      const isServed = (target: string) => isSameLanguage(target, settings.targetLanguage);
      const targetServed = pairs === 'any' || pairs.some(({ target }) => isServed(target));
      return ok({ ...rest, pairs: pairs === 'any' ? pairs : pairs.length, targetServed });
    },
    'permissions/has': ({ origins }) => parts.hasOrigins(origins),
    'feeds/refresh': ({ urls }) => parts.newsstand.refresh(urls),
    'feeds/translate': async ({ items }, sender) =>
      parts.newsstand.translate(items, sender.from === 'view' && sender.isPrivate === true),
    'feeds/open': ({ item }) => parts.newsstand.open(item),
    'feeds/find': ({ address }) => parts.newsstand.find(address),
    async 'work/stop'() {
      await parts.stopEverything();
      return null;
    },
    'models/list': () => parts.device.models(),
    'models/change': ({ id, change }) => parts.device.changeModel(id, change),
    async 'page/language'({ declared, sample }, sender) {
      if (sender.from !== 'page') return null;
      if (await parts.isRefused(sender.tabId)) return null;
      const [{ language }, settings] = await Promise.all([
        detectLanguage(declared, sample, parts.browserSignals),
        parts.loadSettings(),
      ]);
      const isShown = language && !isAlsoRead(settings, language);
      await parts.setBadge(sender.tabId, isShown ? primaryLanguage(language).toUpperCase() : '');
      return null;
    },
  };
}

/** Whether a page is in a language that the reader does not read, or nobody can tell. */
async function isForeign(
  { declared, sample }: ToBackground['page/language']['input'],
  { browserSignals, loadSettings }: HandlerParts,
): Promise<boolean> {
  const [{ language }, settings] = await Promise.all([
    detectLanguage(declared, sample, browserSignals),
    loadSettings(),
  ]);
  return !language || !isRead(settings, language);
}

/** The document that a script of ours speaks from. */
function frameOf(sender: Sender): Frame | undefined {
  if (sender.from === 'view') return undefined;
  return { tabId: sender.tabId, frameId: sender.from === 'frame' ? sender.frameId : 0 };
}
