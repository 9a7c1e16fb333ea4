import { OVERLAY_SCOPES, type OverlayDisplay, type OverlayScope } from '../core/overlay-display';
import type { Settings } from '../core/settings';
import { displayFor } from '../core/site-rule';
import { getTabFact, removeTabFact, setTabFact } from '../platform/tab-facts';
import { getTab } from '../platform/tabs';

/** What of a tab's page the reader wanted translated this time, whatever the rule of its site. */
const SCOPE = 'overlay-scope';

/** Until a translation is shown anew in this tab; `undefined` for what the site's rule says. */
export function rememberScope(tabId: number, scope: OverlayScope | undefined): Promise<void> {
  return scope ? setTabFact(SCOPE, tabId, scope) : removeTabFact(SCOPE, tabId);
}

/** How the translation in a tab's page is shown; undefined where we may not know which page that is. */
async function displayOf(tabId: number, settings: Settings): Promise<OverlayDisplay | undefined> {
  const [tab, kept] = await Promise.all([getTab(tabId), getTabFact(SCOPE, tabId)]);
  if (tab?.url === undefined) return undefined;
  return displayAt(
    tab.url,
    settings,
    OVERLAY_SCOPES.find((known) => known === kept),
  );
}

/** How it is shown in the page at an address, with what the reader wants of it this time. */
export function displayAt(
  url: string | undefined,
  settings: Settings,
  scope: OverlayScope | undefined,
): OverlayDisplay {
  const display = displayFor(settings, url);
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
