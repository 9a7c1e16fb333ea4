import type { HttpEngineId } from './engine-id';
import { feedsAt, withoutNewsstandSite } from './followed-feeds';
import type { Settings, SitePattern } from './settings';
import { enginesAt, hasModels } from './site';
import { ruleFor, withRule } from './site-rule';

/** What a site's permission is held for. */
export type SiteUse =
  | { kind: 'engines'; engines: HttpEngineId[] }
  | { kind: 'models' }
  | { kind: 'language' }
  | { kind: 'always' }
  /** `titles`: of the followed feeds there; none where its articles alone are opened from the newsstand. */
  | { kind: 'feeds'; titles: string[] };

/** Everything that a site's permission is held for, as the settings are now. */
export function siteUses(settings: Settings, site: SitePattern): SiteUse[] {
  const engines = enginesAt(site, settings);
  const uses: (SiteUse | false)[] = [
    engines.length > 0 && { kind: 'engines', engines },
    hasModels(site, settings) && { kind: 'models' },
    settings.languageSites.includes(site) && { kind: 'language' },
    ruleFor(settings, site).when === 'always' && { kind: 'always' },
    settings.newsstand.sites.includes(site) && {
      kind: 'feeds',
      titles: feedsAt(site, settings.feeds).map(({ title }) => title),
    },
  ];
  return uses.filter((use) => use !== false);
}

/** Whether a site's permission is needed for anything: else it is given back. */
export function needsSite(settings: Settings, site: SitePattern): boolean {
  return siteUses(settings, site).length > 0;
}

/**
 * The same settings without what a site's permission was held for, once it is given back. How engines are set up stays: they ask for it
 * again when they are used. A feed stays followed, and is not fetched.
 */
export function withoutSite(settings: Settings, site: SitePattern): Settings {
  const others = (sites: readonly SitePattern[]) => sites.filter((other) => other !== site);
  const rest = {
    ...withoutNewsstandSite(settings, site),
    languageSites: others(settings.languageSites),
    downloadSites: others(settings.downloadSites),
  };
  return ruleFor(settings, site).when === 'always' ? withRule(rest, site, { when: 'ask' }) : rest;
}
