import { HTTP_ENGINE_IDS, type HttpEngineId } from './engine-id';
import { missingPart, serverOf } from './engine-setup';
import type { Settings, SitePattern } from './settings';

/** Lists of models name few hosts; one that named many would not be the reader's affair for ever. */
const MOST_DOWNLOAD_SITES = 50;

/** The site of an address as a host pattern: `https://example.org/*`. Undefined for what is no web page. */
export function siteOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}

/** True for a pattern of one host, which is what the reader adds; false for every host and the like. */
export function isSite(pattern: string): boolean {
  return /^https?:\/\/[^/*\s]+\/\*$/.test(pattern);
}

/** The host pattern of the server that an engine is asked at; undefined while nobody knows which that is. */
export function engineSite(id: HttpEngineId, settings: Settings): string | undefined {
  // The key tells which of DeepL's hosts it is.
  if (id === 'deepl' && missingPart(id, settings)) return undefined;
  return siteOf(serverOf(id, settings));
}

/** The engines whose servers are at a site, as they are set up. */
export function enginesAt(site: SitePattern, settings: Settings): HttpEngineId[] {
  return HTTP_ENGINE_IDS.filter((id) => siteOf(serverOf(id, settings)) === site);
}

/** True where models, or the list of them, come from a site. */
export function hasModels(site: SitePattern, { engines, downloadSites }: Settings): boolean {
  return downloadSites.includes(site) || siteOf(engines.bergamot.catalogue) === site;
}

/** True where a site's permission is also that of an engine's server or of its models: it is asked for and kept for that. */
function isEngineSite(site: SitePattern, settings: Settings): boolean {
  return hasModels(site, settings) || enginesAt(site, settings).length > 0;
}

/** Remembers what hosts are asked for. The same settings where all of them are known to be those of engines. */
export function withDownloadSites(settings: Settings, origins: readonly SitePattern[]): Settings {
  const fresh = origins.filter((origin) => !isEngineSite(origin, settings));
  if (fresh.length === 0) return settings;
  const downloadSites = [...settings.downloadSites, ...fresh].slice(-MOST_DOWNLOAD_SITES);
  return { ...settings, downloadSites };
}
