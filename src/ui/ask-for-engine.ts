import { type EngineChoice, type HttpEngineId, isHttpEngine } from '../core/engine-id';
import { dataSentTo } from '../core/sent-data';
import type { Settings, SitePattern } from '../core/settings';
import { engineSite } from '../core/site';
import { requestOrigins } from '../platform/permissions';

/** Runs in the click. Asks for a server of an engine, and for what is sent there. Granted already, browsers ask nobody. */
export function askForServer(engine: HttpEngineId, site: SitePattern): Promise<boolean> {
  return requestOrigins([site], { data: dataSentTo(engine) });
}

/**
 * The same for what was chosen, where that is asked at a server which is known. Refused, the article says so where it is read, with a
 * button to allow it there.
 */
export async function askForChoice(
  choice: EngineChoice | undefined,
  settings: Settings | undefined,
): Promise<void> {
  if (!settings || choice === undefined || choice === 'automatic' || !isHttpEngine(choice)) return;
  const site = engineSite(choice, settings);
  if (site) await askForServer(choice, site);
}
