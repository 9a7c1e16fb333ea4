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

/** True where a site's permission is also that of an engine's server or of its models: it is asked for and kept for that. */
export function isEngineSite(site: string, settings: Settings): boolean {
  const addresses = [
    settings.engines.bergamot.catalogue,
    ...HTTP_ENGINE_IDS.map((id) => serverOf(id, settings)),
  ];
  return settings.downloadSites.includes(site) || addresses.some((address) => siteOf(address) === site);
}

/** Remembers what hosts are asked for. The same settings where all of them are known to be those of engines. */
export function withDownloadSites(settings: Settings, origins: readonly SitePattern[]): Settings {
  const fresh = origins.filter((origin) => !isEngineSite(origin, settings));
  if (fresh.length === 0) return settings;
  const downloadSites = [...settings.downloadSites, ...fresh].slice(-MOST_DOWNLOAD_SITES);
  return { ...settings, downloadSites };
}
