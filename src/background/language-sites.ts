import type { Settings } from '../core/settings';
import { hasOrigins } from '../platform/permissions';
import { declaredScripts, registerSiteScript } from '../platform/site-scripts';

/** Makes the language script run on the sites the reader chose, as far as its permission is still given. */
export async function syncLanguageSites(settings: Settings): Promise<void> {
  const [script] = declaredScripts();
  if (!script) return;
  const allowed = await Promise.all(settings.languageSites.map((site) => hasOrigins([site])));
  await registerSiteScript(
    script,
    settings.languageSites.filter((_, at) => allowed[at]),
  );
}
