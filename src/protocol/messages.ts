import * as v from 'valibot';
import { ENGINE_IDS } from '../core/engine-id';
import { MOST_FEEDS } from '../core/followed-feeds';
import type { Inspection } from '../core/inspection';
import { type LookUp, MOST_LOOK_UP_CHARS } from '../core/look-up';
import { MODEL_CHANGES, type ModelState } from '../core/model';
import {
  type FoundFeed,
  type ItemsTranslated,
  MOST_ITEMS_TRANSLATED,
  type RefreshOutcome,
} from '../core/newsstand';
import { OPINION_KINDS, type Opinion, type OpinionKind } from '../core/opinion';
import { OVERLAY_SCOPES, type OverlayScope } from '../core/overlay-display';
import type { Result } from '../core/result';
import type { TextDirective } from '../core/text-directive';
import { pairId } from './job-port';
import { declaredSchema } from './page-facts';
import { sentencePlaceSchema } from './sentence-schema';

/**
 * One-shot requests to the background. A name, what it takes and what it gives; who may send it. Definitions only: the
 * handlers are in background/handlers.ts.
 */
export interface ToBackground {
  /** Shows the translation in the page, or takes it away. */
  'overlay/toggle': {
    /** `scope`: what of the page is translated this time, whatever the rule of its site. */
    input: { tabId: number; scope?: OverlayScope };
    output: Result<{ shown: boolean }>;
  };
  'overlay/state': { input: { tabId: number }; output: { shown: boolean } };
  /** Translates what is selected in a tab, as the command does. */
  'selection/translate': { input: { tabId: number }; output: Result<null> };
  /** The selection whose panel has this token, once more: the background knows its text. */
  'selection/again': { input: { token: string }; output: null };
  /** Answered once the panel that has this token was told something; by a background that knows nothing of it, after another try. */
  'selection/wait': { input: { token: string }; output: null };
  /** Where in its page, whose address is named, a sentence is to be found by browsers: looked for there, at this moment. */
  'quotation/link': {
    input: { tabId: number; address: string; place: v.InferOutput<typeof sentencePlaceSchema> };
    output: Result<TextDirective>;
  };
  /** Brings a sentence of a tab's page, whose address is named, into view there. */
  'sentence/show': {
    input: { tabId: number; address: string; place: v.InferOutput<typeof sentencePlaceSchema> };
    output: Result<null>;
  };
  /** The engines besides the one at work that could say now what they make of a sentence. */
  'opinion/engines': { input: { tabId: number }; output: (typeof ENGINE_IDS)[number][] };
  /** What an engine makes of one sentence of a tab's job. */
  'opinion/ask': {
    input: { tabId: number; pair: string; engine: (typeof ENGINE_IDS)[number]; kind: OpinionKind };
    output: Result<Opinion>;
  };
  /** What the engine that translated a sentence of a tab's job makes of some of its words by themselves. */
  'word/look-up': { input: { tabId: number; pair: string; words: string }; output: Result<LookUp> };
  /** Asks the configured server what it offers. `pairs` is their number. */
  'engine/test': {
    input: { engine: (typeof ENGINE_IDS)[number] };
    output: Result<Omit<Inspection, 'pairs'> & { pairs: number | 'any'; targetServed: boolean }>;
  };
  /** Whether the reader allowed these hosts, as match patterns: for contexts that cannot ask the browser. */
  'permissions/has': { input: { origins: string[] }; output: boolean };
  /** Fetches followed feeds now: these, or all. */
  'feeds/refresh': { input: { urls?: string[] }; output: Result<RefreshOutcome> };
  /** Translates the titles and summaries of items, by their ids. */
  'feeds/translate': { input: { items: string[] }; output: Result<ItemsTranslated> };
  /** Opens the page of an item, and the reader on it where its site is allowed. */
  'feeds/open': { input: { item: string }; output: Result<{ isInReader: boolean }> };
  /** What feeds there are at an address as a reader types it. */
  'feeds/find': { input: { address: string }; output: Result<FoundFeed[]> };
  /** Ends what is under way in any tab, until the reader goes on with it. */
  'work/stop': { input: null; output: null };
  /** The models on this device and those on their way. */
  'models/list': { input: null; output: Result<ModelState[]> };
  'models/change': {
    input: { id: string; change: (typeof MODEL_CHANGES)[number] };
    output: Result<null>;
  };
  /**
   * A page of a site whose pages are translated always has come, which its own script says with what there is to tell its language by;
   * or the site of a tab's page has become one, which a view says. Answered by a translation, and by whether it is worth saying again:
   * there was nothing to be translated, as far as the page had come.
   */
  'overlay/arrived': {
    input: { tabId: number } | v.InferOutput<typeof pageLanguageSchema>;
    output: { again: boolean };
  };
  /** What a page declares about its language, and the beginning of its text; answered by a badge, not by a value. */
  'page/language': { input: v.InferOutput<typeof pageLanguageSchema>; output: null };
}

export type RequestName = keyof ToBackground;

const tab = v.object({ tabId: v.pipe(v.number(), v.integer()) });

const sentenceOfTab = v.object({
  ...tab.entries,
  address: v.pipe(v.string(), v.maxLength(20_000)),
  place: sentencePlaceSchema,
});

const pageLanguageSchema = v.object({
  declared: declaredSchema,
  sample: v.pipe(v.string(), v.maxLength(4000)),
});

const feedAddress = v.pipe(v.string(), v.maxLength(2000));
const panel = v.object({ token: v.pipe(v.string(), v.uuid()) });

/** What feeds call their entries may be as long as they like. */
const itemId = v.pipe(v.string(), v.maxLength(20_000));

/** Payloads are validated at the boundary with these. */
export const requestSchemas: { [K in RequestName]: v.GenericSchema<unknown, ToBackground[K]['input']> } = {
  'overlay/toggle': v.object({ ...tab.entries, scope: v.exactOptional(v.picklist(OVERLAY_SCOPES)) }),
  'overlay/arrived': v.union([tab, pageLanguageSchema]),
  'overlay/state': tab,
  'selection/translate': tab,
  'selection/again': panel,
  'selection/wait': panel,
  'quotation/link': sentenceOfTab,
  'sentence/show': sentenceOfTab,
  'opinion/engines': tab,
  'opinion/ask': v.object({
    ...tab.entries,
    pair: pairId,
    engine: v.picklist(ENGINE_IDS),
    kind: v.picklist(OPINION_KINDS),
  }),
  'word/look-up': v.object({
    ...tab.entries,
    pair: pairId,
    words: v.pipe(v.string(), v.maxLength(MOST_LOOK_UP_CHARS)),
  }),
  'engine/test': v.object({ engine: v.picklist(ENGINE_IDS) }),
  'permissions/has': v.object({ origins: v.array(v.string()) }),
  'feeds/refresh': v.object({ urls: v.exactOptional(v.pipe(v.array(feedAddress), v.maxLength(MOST_FEEDS))) }),
  'feeds/translate': v.object({ items: v.pipe(v.array(itemId), v.maxLength(MOST_ITEMS_TRANSLATED)) }),
  'feeds/open': v.object({ item: itemId }),
  'feeds/find': v.object({ address: v.pipe(v.string(), v.maxLength(2000)) }),
  'work/stop': v.null(),
  'models/list': v.null(),
  'models/change': v.object({ id: v.pipe(v.string(), v.maxLength(200)), change: v.picklist(MODEL_CHANGES) }),
  'page/language': pageLanguageSchema,
};

/** Requests that content scripts may send; the others come from the extension's own pages alone. */
export const contentRequests: ReadonlySet<RequestName> = new Set<RequestName>([
  'page/language',
  'overlay/arrived',
  'selection/again',
  'selection/wait',
]);

/** Of those, the ones that may come from frames within a page as well. */
export const frameRequests: ReadonlySet<RequestName> = new Set<RequestName>([
  'selection/again',
  'selection/wait',
]);
