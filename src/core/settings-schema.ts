import * as v from 'valibot';
import { ENGINE_IDS, KEY_ENGINE_IDS } from './engine-id';
import { feedKey, isFeedAddress, MOST_FEED_TITLE_CHARS, MOST_FEEDS } from './followed-feeds';
import { normaliseLanguage } from './language';
import { type Listening, SPEEDS, SPOKEN } from './listening';
import { type FollowedFeed, REFRESHES } from './newsstand';
import { OVERLAY_MODES, OVERLAY_SCOPES } from './overlay-display';
import { MOST_READ_LANGUAGES } from './read-languages';
import { LAYOUTS, LINE_SPACINGS, type Reading, TEXT_SIZES, TEXT_WIDTHS, THEMES, TYPEFACES } from './reading';
import {
  DEFAULT_SETTINGS,
  type EngineConfigs,
  FORMALITIES,
  type NewsstandSettings,
  type Settings,
  SITE_WHENS,
  type SiteRule,
} from './settings';
import { isSite } from './site';
import { isEmptyRule, MOST_RULES } from './site-rule';

const address = v.pipe(v.string(), v.maxLength(2000));
const name = v.pipe(v.string(), v.maxLength(200));
const longText = v.pipe(v.string(), v.maxLength(20_000));
const price = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));
/** Far more languages than anybody listens to. */
const MOST_VOICES = 200;
const engineChoice = v.picklist([...ENGINE_IDS, 'automatic']);
/** What looks like a tag and is none would throw where languages are compared. */
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  v.check((tag) => normaliseLanguage(tag) !== undefined),
);
const siteList = v.array(v.pipe(v.string(), v.check(isSite)));
const keyFacts = v.object({ origin: address, savedAt: v.pipe(v.string(), v.isoTimestamp()) });

/** Whether an address can be used is for its engine to say; here it only has to be the right kind of value. */
const FIELDS = {
  targetLanguage: languageTag,
  readLanguages: v.pipe(v.array(languageTag), v.maxLength(MOST_READ_LANGUAGES)),
  // Version 1 had null where nobody had chosen.
  engine: v.pipe(
    v.nullable(engineChoice),
    v.transform((engine) => engine ?? 'automatic'),
  ),
  keys: v.partial(v.object(v.entriesFromList(KEY_ENGINE_IDS, keyFacts))),
  languageSites: siteList,
  downloadSites: siteList,
  overlay: v.object({ mode: v.picklist(OVERLAY_MODES), scope: v.picklist(OVERLAY_SCOPES) }),
} satisfies Record<
  Exclude<keyof Settings, 'version' | 'sites' | 'feeds' | keyof typeof PARTS>,
  v.GenericSchema
>;

const siteRule: v.GenericSchema<unknown, SiteRule> = v.object({
  when: v.picklist(SITE_WHENS),
  mode: v.exactOptional(v.picklist(OVERLAY_MODES)),
  scope: v.exactOptional(v.picklist(OVERLAY_SCOPES)),
  engine: v.exactOptional(engineChoice),
});

const webAddress = v.pipe(v.string(), v.check(isFeedAddress));

const followedFeed: v.GenericSchema<unknown, FollowedFeed> = v.object({
  url: webAddress,
  title: v.pipe(
    v.string(),
    v.transform((title) => title.slice(0, MOST_FEED_TITLE_CHARS)),
  ),
  site: v.exactOptional(webAddress),
});

/** One by one: what is wrong with one engine, or missing because it is new, costs no other its address and key. */
const ENGINES = {
  browser: v.object({}),
  bergamot: v.object({ catalogue: address }),
  libretranslate: v.object({ address }),
  apertium: v.object({ address }),
  deepl: v.object({ address, formality: v.picklist(FORMALITIES), glossaryId: name }),
  google: v.object({ address, project: name, location: name }),
  azure: v.object({ address, region: name, category: name }),
  chat: v.object({ address, model: name, prompt: longText, inputPrice: price, outputPrice: price }),
  custom: v.object({ definition: longText }),
} satisfies { [K in keyof EngineConfigs]: v.GenericSchema<unknown, EngineConfigs[K]> };

/** One by one, as well: a size that cannot be read is no reason to lose the colours. */
const READING = {
  layout: v.picklist(LAYOUTS),
  isSwapped: v.boolean(),
  theme: v.picklist(THEMES),
  typeface: v.picklist(TYPEFACES),
  textSize: v.picklist(TEXT_SIZES),
  lineSpacing: v.picklist(LINE_SPACINGS),
  textWidth: v.picklist(TEXT_WIDTHS),
  showsImages: v.boolean(),
  hasKeys: v.boolean(),
} satisfies { [K in keyof Reading]: v.GenericSchema<unknown, Reading[K]> };

const LISTENING = {
  spoken: v.picklist(SPOKEN),
  speed: v.picklist(SPEEDS),
  voices: v.pipe(v.record(languageTag, name), v.maxEntries(MOST_VOICES)),
} satisfies { [K in keyof Listening]: v.GenericSchema<unknown, Listening[K]> };

const NEWSSTAND = {
  refresh: v.picklist(REFRESHES),
  sites: siteList,
} satisfies { [K in keyof NewsstandSettings]: v.GenericSchema<unknown, NewsstandSettings[K]> };

/** The members of the settings that have members of their own. */
const PARTS = { engines: ENGINES, reading: READING, listening: LISTENING, newsstand: NEWSSTAND };

/**
 * Settings from whatever was stored. A field that cannot be used is as in `base`, the defaults, and is named in `repaired`; fields that
 * were never stored are no repair.
 */
export function parseSettings(
  stored: unknown,
  base: Settings = DEFAULT_SETTINGS,
): { settings: Settings; repaired: string[] } {
  const settings: Settings = structuredClone(base);
  const record = asRecord(stored);
  const repaired = [
    ...take(settings, record, FIELDS),
    ...Object.entries(PARTS).flatMap(([part, schemas]) =>
      take(settings[part as keyof typeof PARTS], asRecord(record[part]), schemas).map(
        (name) => `${part}.${name}`,
      ),
    ),
    ...takeSites(settings, record.sites),
    ...takeFeeds(settings, record.feeds),
  ];
  return { settings, repaired };
}

/** One by one, too: a rule that cannot be used costs no other. */
function takeSites(settings: Settings, stored: unknown): string[] {
  if (stored === undefined) return [];
  const rules = Object.entries(asRecord(stored)).slice(-MOST_RULES);
  return rules.flatMap(([site, rule]) => {
    const parsed = v.safeParse(siteRule, rule);
    if (!parsed.success || !isSite(site)) return [`sites.${site}`];
    if (!isEmptyRule(parsed.output)) settings.sites[site] = parsed.output;
    return [];
  });
}

/** One by one, too, and each once. Named by their places. */
function takeFeeds(settings: Settings, stored: unknown): string[] {
  if (stored === undefined) return [];
  if (!Array.isArray(stored)) return ['feeds'];
  const known = new Set(settings.feeds.map(({ url }) => feedKey(url)));
  return stored.flatMap((feed, place) => {
    const parsed = v.safeParse(followedFeed, feed);
    if (!parsed.success || known.size >= MOST_FEEDS) return [`feeds.${place}`];
    const key = feedKey(parsed.output.url);
    if (!known.has(key)) settings.feeds.push(parsed.output);
    known.add(key);
    return [];
  });
}

/** The key that version 2 kept among the settings; it moves to where keys are kept. */
export function keyOfVersion2(stored: unknown): { key: string; address: string } | undefined {
  const { apiKey, address } = asRecord(asRecord(asRecord(stored).engines).libretranslate);
  return typeof apiKey === 'string' && apiKey && typeof address === 'string'
    ? { key: apiKey, address }
    : undefined;
}

/** Puts the stored members that can be used into place; gives the names of the others. */
function take(
  into: object,
  stored: Record<string, unknown>,
  schemas: Record<string, v.GenericSchema>,
): string[] {
  return Object.entries(schemas).flatMap(([name, schema]) => {
    if (stored[name] === undefined) return [];
    const parsed = v.safeParse(schema, stored[name]);
    if (!parsed.success) return [name];
    Object.assign(into, { [name]: parsed.output });
    return [];
  });
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
