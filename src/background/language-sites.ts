import type { Settings } from '../core/settings';
import { hasOrigins } from '../platform/permissions';
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
