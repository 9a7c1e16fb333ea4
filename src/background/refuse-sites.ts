import type { Settings, SitePattern } from '../core/settings';
import { siteOf } from '../core/site';
import { newlyRefused, ruleFor } from '../core/site-rule';
import { needsSite } from '../core/site-use';
import type { Jobs } from './jobs';
import type { Overlays } from './overlays';
import type { TabMemory } from './tab-memory';

interface RefusalParts {
  jobs: Pick<Jobs, 'refuse'>;
  overlays: Pick<Overlays, 'refuse'>;
  /** What the reader has said in each tab, as far as anything was said there. */
  memories(): Promise<Pick<TabMemory, 'takeBackConsent'>[]>;
  /** Takes the translation out of the pages at such addresses. */
  hide(isRefused: (url: string) => boolean): Promise<void>;
  removeOrigins(origins: readonly string[]): Promise<unknown>;
}

/**
 * Where the reader has just chosen never to translate a site, whatever is under way in its pages ends, in any tab, and what was said of
 * them before counts no longer. What is said of one afterwards does.
 */
export async function refuseSites(before: Settings, settings: Settings, parts: RefusalParts): Promise<void> {
  const sites = newlyRefused(before, settings);
  if (sites.length === 0) return;
  const isRefused = (url: string) => {
    const site = siteOf(url);
    return site !== undefined && sites.includes(site);
  };
  parts.jobs.refuse(isRefused);
  parts.overlays.refuse(isRefused);
  for (const memory of await parts.memories()) await memory.takeBackConsent(isRefused);
  await parts.hide(isRefused);
  // Not before: without it nobody gets at the pages.
  const isLeftOver = (site: SitePattern) =>
    ruleFor(before, site).when === 'always' && !needsSite(settings, site);
  for (const site of sites.filter(isLeftOver)) await parts.removeOrigins([site]);
}
