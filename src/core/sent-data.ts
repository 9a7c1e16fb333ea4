import { type EngineId, HTTP_ENGINE_IDS, isHttpEngine, takesKey } from './engine-id';
import type { Settings } from './settings';
import { engineSite } from './site';

/**
 * Kinds of data that leave the browser, as Firefox asks readers about them and as PERMISSIONS.md explains them:
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/#taxonomy
 */
export type SentData = 'authenticationInfo' | 'websiteContent';

/** What is sent to an engine: nothing to one on this device; sentences to a server, and a key to those that may want one. */
export function dataSentTo(id: EngineId): SentData[] {
  if (!isHttpEngine(id)) return [];
  return takesKey(id) ? ['authenticationInfo', 'websiteContent'] : ['websiteContent'];
}

/** The same for all engines that are asked at these hosts; models are downloaded from hosts that get nothing. */
export function dataSentToHosts(origins: readonly string[], settings: Settings): SentData[] {
  const asked = HTTP_ENGINE_IDS.filter((id) => origins.includes(engineSite(id, settings) ?? ''));
  return [...new Set(asked.flatMap(dataSentTo))];
}
