import type { Settings } from '../core/settings';
import { isEngineSite, isSite } from '../core/site';
import { hasOrigins } from '../platform/permissions';
import { loadSettings, saveSettings } from '../platform/settings-store';
import { declaredScripts, registerSiteScript } from '../platform/site-scripts';

let underWay: Promise<void> = Promise.resolve();

/**
 * Makes the language script run on the sites the reader chose, as far as its permission is still given. One after the
 * other: a change of the settings that wakes the worker comes at the same time as what the worker does at its start.
 */
export function syncLanguageSites(settings: Settings): Promise<void> {
  const synced = underWay.then(() => sync(settings));
  underWay = synced.catch(() => undefined);
  return synced;
}

async function sync(settings: Settings): Promise<void> {
  const [script] = declaredScripts();
  if (!script) return;
  const allowed = await Promise.all(settings.languageSites.map((site) => hasOrigins([site])));
  await registerSiteScript(
    script,
    settings.languageSites.filter((_, at) => allowed[at]),
  );
}

/**
 * Remembers the sites that the reader has just allowed. A site is asked for in two cases only: for an engine's server, which
 * is in the settings before it is asked for, and to show the language of its pages.
 */
export async function adoptSites(origins: readonly string[]): Promise<void> {
  const { settings } = await loadSettings();
  const known = new Set(settings.languageSites);
  const added = origins.filter((site) => isSite(site) && !isEngineSite(site, settings) && !known.has(site));
  if (added.length === 0) return syncLanguageSites(settings);
  await saveSettings({ ...settings, languageSites: [...settings.languageSites, ...added] });
}
