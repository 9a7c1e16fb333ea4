import overlayAlwaysScript from '../content/overlay-always.ts?script&iife';
import type { Settings } from '../core/settings';
import { isSite } from '../core/site';
import { ruleFor, withRule } from '../core/site-rule';
import { needsSite } from '../core/site-use';
import { takeWish } from '../platform/always-wish';
import { hasOrigins } from '../platform/permissions';
import { loadSettings, saveSettings } from '../platform/settings-store';
import { declaredScripts, registerSiteScript } from '../platform/site-scripts';

let underWay: Promise<void> = Promise.resolve();

/**
 * Makes each script run on the sites the reader chose it for, as far as their permission is still given. One after the
 * other: a change of the settings that wakes the worker comes at the same time as what the worker does at its start.
 */
export function syncSiteScripts(settings: Settings): Promise<void> {
  const synced = underWay.then(() => sync(settings));
  underWay = synced.catch(() => undefined);
  return synced;
}

async function sync(settings: Settings): Promise<void> {
  const when = (site: string) => ruleFor(settings, site).when;
  const [languageScript] = declaredScripts();
  if (languageScript) {
    const sites = settings.languageSites.filter((site) => when(site) !== 'never');
    await registerSiteScript('page-language', languageScript, await allowed(sites));
  }
  const always = Object.keys(settings.sites).filter((site) => when(site) === 'always');
  await registerSiteScript('overlay-always', overlayAlwaysScript, await allowed(always));
}

async function allowed(sites: readonly string[]): Promise<string[]> {
  const are = await Promise.all(sites.map((site) => hasOrigins([site])));
  return sites.filter((_, at) => are[at]);
}

/**
 * Remembers the sites that the reader has just allowed. A site is asked for in five cases only: for an engine's server, to download from and
 * for the newsstand, which are in the settings before it is asked for, to always translate its pages, which was kept as a wish meanwhile, and
 * to show their language.
 */
export async function adoptSites(origins: readonly string[]): Promise<void> {
  const wished = await takeWish(origins);
  const { settings: before } = await loadSettings();
  const settings = wished === undefined ? before : withRule(before, wished, { when: 'always' });
  // What it is needed for already, it was asked for.
  const added = origins.filter((site) => isSite(site) && !needsSite(settings, site));
  if (settings === before && added.length === 0) return syncSiteScripts(settings);
  await saveSettings({ ...settings, languageSites: [...settings.languageSites, ...added] });
}
