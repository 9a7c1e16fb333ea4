import type { OverlayDisplay } from './overlay-display';
import type { Settings, SitePattern, SiteRule } from './settings';
import { siteOf } from './site';

/** As many rules as are kept. */
export const MOST_RULES = 2000;

const NO_RULE: SiteRule = { when: 'ask' };

type WithSites = Pick<Settings, 'sites'>;

/** What was chosen for a site, by its pattern. */
export function ruleFor({ sites }: WithSites, site: SitePattern): SiteRule {
  return (Object.hasOwn(sites, site) && sites[site]) || NO_RULE;
}

/** What was chosen for the site of an address. */
export function ruleOf(settings: WithSites, url: string | undefined): SiteRule {
  const site = siteOf(url);
  return site === undefined ? NO_RULE : ruleFor(settings, site);
}

/** Whether the reader chose that nothing of a page is sent without an express word. */
export function isRefused(settings: WithSites, url: string | undefined): boolean {
  return ruleOf(settings, url).when === 'never';
}

/** The sites that the reader chose never to translate between the one and the other. */
export function newlyRefused(before: WithSites, now: WithSites): SitePattern[] {
  const isNever = (settings: WithSites, site: SitePattern) => ruleFor(settings, site).when === 'never';
  return Object.keys(now.sites).filter((site) => isNever(now, site) && !isNever(before, site));
}

/** Whether the pages of an address's site are translated by themselves: the reader chose it, and the browser lets us. */
export async function isAlways(
  settings: WithSites,
  url: string | undefined,
  hasOrigins: (origins: readonly string[]) => Promise<boolean>,
): Promise<boolean> {
  const site = siteOf(url);
  return site !== undefined && ruleFor(settings, site).when === 'always' && (await hasOrigins([site]));
}

/** How the translation in the page at an address is shown. */
export function displayFor(settings: Settings, url: string | undefined): OverlayDisplay {
  const { mode = settings.overlay.mode, scope = settings.overlay.scope } = ruleOf(settings, url);
  return { mode, scope };
}

/** The same settings with the engine of the site that an address is of. */
export function settingsFor(settings: Settings, url: string | undefined): Settings {
  const { engine } = ruleOf(settings, url);
  return engine === undefined ? settings : { ...settings, engine };
}

/** What a reader changes of a rule; `undefined` is as everywhere. */
export type RuleChange = { [K in keyof SiteRule]?: SiteRule[K] | undefined };

/** The same settings with another rule for a site; one that says nothing any more is gone. */
export function withRule(settings: Settings, site: SitePattern, change: RuleChange): Settings {
  const rule = tidy({ ...ruleFor(settings, site), ...change });
  const { [site]: _, ...others } = settings.sites;
  return { ...settings, sites: isEmptyRule(rule) ? others : { ...withRoom(others), [site]: rule } };
}

/** The same settings with another engine for the page at an address: that of its site, where it has its own, else everybody's. */
export function withEngine(
  settings: Settings,
  url: string | undefined,
  engine: Settings['engine'],
): Settings {
  const site = siteOf(url);
  return site !== undefined && ruleFor(settings, site).engine !== undefined
    ? withRule(settings, site, { engine })
    : { ...settings, engine };
}

export function isEmptyRule({ when, mode, scope, engine }: SiteRule): boolean {
  return when === 'ask' && mode === undefined && scope === undefined && engine === undefined;
}

/** Without members that say nothing. */
function tidy({ when = 'ask', mode, scope, engine }: RuleChange): SiteRule {
  return { when, ...(mode && { mode }), ...(scope && { scope }), ...(engine && { engine }) };
}

/** One less where there are as many as may be: the oldest that only says how, before one that says whether. */
function withRoom(sites: Settings['sites']): Settings['sites'] {
  const all = Object.entries(sites);
  if (all.length < MOST_RULES) return sites;
  const [oldest] = all.find(([, { when }]) => when === 'ask') ?? all[0] ?? [];
  return Object.fromEntries(all.filter(([site]) => site !== oldest));
}
