import { OVERLAY_SCOPES, type OverlayDisplay, type OverlayScope } from '../core/overlay-display';
import type { Settings } from '../core/settings';
import { displayFor } from '../core/site-rule';
import { getTabFact, removeTabFact, setTabFact } from '../platform/tab-facts';
import { getTab } from '../platform/tabs';

/** What of a tab's page the reader wanted translated this time, whatever the rule of its site. */
const SCOPE = 'overlay-scope';

/** Until the reader asks for the translation in this tab again; `undefined` for what the site's rule says. */
export function rememberScope(tabId: number, scope: OverlayScope | undefined): Promise<void> {
  return scope ? setTabFact(SCOPE, tabId, scope) : removeTabFact(SCOPE, tabId);
}

/** How the translation in a tab's page is shown; undefined where we may not know which page that is. */
export async function displayOf(tabId: number, settings: Settings): Promise<OverlayDisplay | undefined> {
  const [tab, kept] = await Promise.all([getTab(tabId), getTabFact(SCOPE, tabId)]);
  if (tab?.url === undefined) return undefined;
  const display = displayFor(settings, tab.url);
  const scope = OVERLAY_SCOPES.find((known) => known === kept);
  return scope ? { ...display, scope } : display;
}

interface DisplayParts {
  /** Tabs that may have an overlay. */
  tabs(): Promise<number[]>;
  /** Has the overlay of a tab shown so, where it is on. */
  display(tabId: number, display: OverlayDisplay): Promise<void>;
}

/** The settings have changed: overlays that are on are shown as they say now. */
export async function refreshDisplays(settings: Settings, { tabs, display }: DisplayParts): Promise<void> {
  await Promise.all(
    (await tabs()).map(async (tabId) => {
      const wanted = await displayOf(tabId, settings);
      if (wanted) await display(tabId, wanted);
    }),
  );
}
