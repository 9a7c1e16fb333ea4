import { isServerAddress } from './address';
import { type EngineId, HTTP_ENGINE_IDS } from './engine-id';
import { feedKey, MOST_FEEDS } from './followed-feeds';
import type { Settings, SitePattern, SiteRule } from './settings';
import { parseSettings } from './settings-schema';
import { isEmptyRule, MOST_RULES, ruleFor } from './site-rule';

type Members = Record<string, unknown>;

/** Settings with those of a file in them. */
export interface MergedSettings {
  settings: Settings;
  /** Whether anything of the file could be used. */
  isAnyTaken: boolean;
  /** What could not be used, or yielded to what the reader has: `engine`, `reading.theme`, `sites.https://example.org/*`. */
  unusable: string[];
}

/** What a file never brings in: keys go no way but by hand, and what was allowed was allowed to another browser. */
const KEPT = new Set(['keys', 'downloadSites']);

/**
 * Puts the settings of a file into those that there are, field by field. A file decides nothing about where texts are sent: which engine
 * translates, how the engines in use are reached, what was chosen for a site and which voices read aloud stays as the reader has it. Feeds are
 * added, and fetched once the reader has let the newsstand reach their hosts here.
 */
export function mergeSettings(stored: Members, current: Settings): MergedSettings {
  const { usable, unusable } = withoutUnusable(stored, current);
  // Without the rules that there are, so that those of the file are seen as it has them.
  const parsed = parseSettings(usable, { ...current, sites: {}, feeds: [] });
  const repaired = new Set(parsed.repaired);
  const written = isRecord(usable.sites) ? usable.sites : {};
  const readable = Object.entries(written).filter(([site]) => !repaired.has(`sites.${site}`));
  const rules = mergeRules(readable, parsed.settings, current);
  const feeds = mergeFeeds(parsed.settings.feeds, current);
  return {
    settings: {
      ...parsed.settings,
      languageSites: [...new Set([...current.languageSites, ...parsed.settings.languageSites])],
      sites: rules.sites,
      feeds: feeds.feeds,
    },
    isAnyTaken:
      rules.isAnyTaken || feeds.isAnyTaken || placesOf(usable).some((place) => !repaired.has(place)),
    unusable: [...unusable, ...parsed.repaired, ...rules.unusable, ...feeds.unusable],
  };
}

/** The fields that are taken one by one, without the rules of sites and the feeds. */
function placesOf({ sites: _, feeds: __, ...usable }: Members): string[] {
  return Object.entries(usable).flatMap(([name, value]) =>
    isPart(name) && isRecord(value) ? Object.keys(value).map((member) => `${name}.${member}`) : [name],
  );
}

/** Takes out what the settings as stored may hold and a file may not bring in. */
function withoutUnusable(stored: Members, current: Settings): { usable: Members; unusable: string[] } {
  const usable: Members = {};
  const unusable: string[] = [];
  for (const [name, value] of Object.entries(stored)) {
    if (name === 'version') continue;
    const isKnown = Object.hasOwn(current, name) && !KEPT.has(name);
    if (!isKnown || isTooLong(value) || ((isPart(name) || name === 'sites') && !isRecord(value))) {
      unusable.push(name);
    } else if (name === 'engine' && isServer(value) && value !== current.engine) unusable.push(name);
    else if (name === 'engines' && isRecord(value)) usable[name] = enginesOf(value, current, unusable);
    else if (name === 'listening' && isRecord(value)) {
      // Voices are of one device, and some send what they read to their maker.
      const { voices, ...rest } = value;
      if (voices !== undefined && !isEmpty(voices)) unusable.push('listening.voices');
      usable[name] = knownOf(rest, current.listening, name, unusable);
    } else if (name === 'newsstand' && isRecord(value)) {
      // What was allowed was allowed here.
      const { sites, ...rest } = value;
      if (sites !== undefined && !isEmpty(sites)) unusable.push('newsstand.sites');
      usable[name] = knownOf(rest, current.newsstand, name, unusable);
    } else if (name === 'reading' || name === 'overlay') {
      usable[name] = isRecord(value) ? knownOf(value, current[name], name, unusable) : value;
    } else usable[name] = value;
  }
  return { usable, unusable };
}

/** The members of the settings whose own members are taken one by one. */
function isPart(name: string): boolean {
  return ['engines', 'reading', 'listening', 'newsstand'].includes(name);
}

function enginesOf(stored: Members, current: Settings, unusable: string[]): Members {
  const used = new Set([current.engine, ...Object.values(current.sites).map(({ engine }) => engine)]);
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, config]) => {
      const place = `engines.${id}`;
      const own = isEngine(id, current) && { ...current.engines[id] };
      const isUsable = own && isRecord(config) && hasUsableAddress(config);
      if (!isUsable || (isServer(id) && used.has(id) && !isSame(config, own)) || isCustom(id, config)) {
        unusable.push(place);
        return [];
      }
      const known = knownOf(config, own, place, unusable);
      return id === 'custom' || isEmpty(own) ? [] : [[id, known]];
    }),
  );
}

/** True for a service that somebody described: it may have a secret anywhere in it, and says where texts go. */
function isCustom(id: string, { definition }: Members): boolean {
  return id === 'custom' && definition !== undefined && definition !== '';
}

/** The rules of a file beside those that there are: the reader's own ones win, and none of them goes to make room. */
function mergeRules(
  written: readonly [SitePattern, unknown][],
  parsed: Settings,
  current: Settings,
): { sites: Settings['sites']; isAnyTaken: boolean; unusable: string[] } {
  const unusable: string[] = [];
  const added: Settings['sites'] = {};
  let room = MOST_RULES - Object.keys(current.sites).length;
  let isAnyTaken = false;
  for (const [site, members] of written) {
    const place = `sites.${site}`;
    const whole = ruleFor(parsed, site);
    const isOwn = Object.hasOwn(current.sites, site);
    const { engine, ...rest } = whole;
    const rule: SiteRule = isServer(engine) ? rest : whole;
    const isNew = !isOwn && !isEmptyRule(rule);
    if (isOwn ? !isSame({ ...whole }, { ...ruleFor(current, site) }) : isNew && room <= 0) {
      unusable.push(place);
      continue;
    }
    if (isRecord(members)) knownOf(members, whole, place, unusable);
    if (!isOwn && rule !== whole) unusable.push(`${place}.engine`);
    isAnyTaken ||= isOwn || isNew;
    if (!isNew) continue;
    added[site] = rule;
    room -= 1;
  }
  // The latest is last: those of the file are older than the reader's own.
  return { sites: { ...added, ...current.sites }, isAnyTaken, unusable };
}

/** The feeds of a file behind those that there are: the reader's own titles stay, and none of them goes to make room. */
function mergeFeeds(
  brought: Settings['feeds'],
  current: Settings,
): { feeds: Settings['feeds']; isAnyTaken: boolean; unusable: string[] } {
  const known = new Set(current.feeds.map(({ url }) => feedKey(url)));
  const fresh = brought.filter(({ url }) => !known.has(feedKey(url)));
  const room = MOST_FEEDS - current.feeds.length;
  return {
    feeds: [...current.feeds, ...fresh.slice(0, room)],
    isAnyTaken: brought.length > 0,
    unusable: fresh.slice(room).map(({ url }) => `feeds.${url}`),
  };
}

/** Those members of something in a file that it has here as well; names the others. */
function knownOf(stored: Members, own: object, place: string, unusable: string[]): Members {
  const entries = Object.entries(stored);
  const isKnown = ([name]: [string, unknown]) => Object.hasOwn(own, name);
  unusable.push(...entries.filter((entry) => !isKnown(entry)).map(([name]) => `${place}.${name}`));
  return Object.fromEntries(entries.filter(isKnown));
}

/** True for an engine that texts are sent to. */
function isServer(engine: unknown): boolean {
  return HTTP_ENGINE_IDS.some((id) => id === engine);
}

function isEngine(id: string, { engines }: Settings): id is EngineId {
  return Object.hasOwn(engines, id);
}

/** Longer than any list or table of the settings is. */
function isTooLong(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > MOST_RULES;
}

/** Where texts would be sent to has to be a server; where nobody has said, it may be empty. */
export function hasUsableAddress(config: object): boolean {
  const { address, catalogue }: { address?: unknown; catalogue?: unknown } = config;
  const isAddress = (value: unknown) => !value || (typeof value === 'string' && isServerAddress(value));
  return isAddress(address) && isAddress(catalogue);
}

/** Whether all that is here is so there, too; what is compared has no members of its own. */
function isSame(stored: Members, own: Members): boolean {
  const names = new Set([...Object.keys(stored), ...Object.keys(own)]);
  return [...names].every((name) => stored[name] === own[name]);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
