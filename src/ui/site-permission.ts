import type { Settings } from '../core/settings';
import { siteOf } from '../platform/permissions';

/** True where a site's permission is also that of an engine's server, and must stay when the site is removed. */
export function isNeededByEngine(site: string, settings: Settings): boolean {
  return Object.values(settings.engines).some(({ address }) => siteOf(address) === site);
}
