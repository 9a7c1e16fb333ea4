import overlayScript from '../content/overlay.ts?script&iife';
import { type ErrorKind, isWithoutArticle } from '../core/errors';
import type { OverlayDisplay, OverlayScope } from '../core/overlay-display';
import { ok, type Result } from '../core/result';
import { isAlways } from '../core/site-rule';
import { askPage, runInPage } from '../platform/page-scripts';
import { hasOrigins } from '../platform/permissions';
import { loadSettings } from '../platform/settings-store';
import { activeTabsOn, getTab } from '../platform/tabs';
import { parseReadError } from '../protocol/article-schema';
import { invite, overlayTabs, withdraw } from './invitations';
import { displayAt, rememberScope } from './overlay-display';

interface Switched {
  shown: boolean;
  error?: unknown;
  invitation?: unknown;
}

interface PageScope {
  diptychOverlay?: {
    show(display: OverlayDisplay, invitation: string): Switched;
    hide(): Switched;
    shown(): boolean;
    wasHidden(): boolean;
  };
}

/** Shows the translation in the page of a tab, or takes it away. `scope`: what of the page is to be translated this time. */
export function toggleOverlay(tabId: number, scope?: OverlayScope): Promise<Result<{ shown: boolean }>> {
  return switchOverlay(tabId, scope, false);
}

/**
 * A page of a site whose pages are translated always has come: its translation is shown, if the rule still counts, and the reader has
 * not taken it away in this document. `isChosen`: the reader has just now chosen it, which counts for more. True where there was
 * nothing to be translated: there may be soon.
 */
export async function pageArrived(tabId: number, isChosen = false): Promise<boolean> {
  if (!(await isAlwaysAt(tabId))) return false;
  const { shown, wasHidden } = await overlayState(tabId);
  if (shown || (wasHidden && !isChosen)) return false;
  const switched = await switchOverlay(tabId, undefined, true);
  return !switched.ok && isEarly(switched.error.kind);
}

/** Whether what a tab shows is translated by itself. In private windows nothing is: what nobody asks for there is not sent. */
export async function isAlwaysAt(tabId: number): Promise<boolean> {
  const [tab, { settings }] = await Promise.all([getTab(tabId), loadSettings()]);
  return tab?.isPrivate === false && (await isAlways(settings, tab.url, hasOrigins));
}

function isEarly(kind: ErrorKind): boolean {
  return kind === 'page-empty' || isWithoutArticle(kind);
}

/** The reader has allowed sites: pages of them that are in front are translated where they waited for that. */
export async function sitesAllowed(sites: readonly string[]): Promise<void> {
  for (const { id } of await activeTabsOn(sites)) await pageArrived(id, true);
}

/** `isToStay`: it is not taken away where it is shown already. */
async function switchOverlay(
  tabId: number,
  scope: OverlayScope | undefined,
  isToStay: boolean,
): Promise<Result<{ shown: boolean }>> {
  const invitation = invite(tabId);
  // Found out while the script is put into the page.
  const display = wantedDisplay(tabId, scope);
  const toggled = await runInPage(
    tabId,
    overlayScript,
    (wanted: OverlayDisplay, given: string, stays: boolean): Switched & { isNew?: boolean } => {
      const overlay = (globalThis as PageScope).diptychOverlay;
      if (overlay?.shown()) return stays ? { shown: true } : overlay.hide();
      return overlay ? { ...overlay.show(wanted, given), isNew: true } : { shown: false };
    },
    display,
    invitation,
    isToStay,
  );
  const switched = toggled.ok ? toggled.value : undefined;
  const shown = switched?.shown === true;
  if (shown && switched?.isNew) await rememberScope(tabId, scope);
  // Given to nobody, or to one that is no more. Others of the tab are kept: the reader may come back to their pages.
  else await withdraw(tabId, [invitation, ...invitationOf(switched)]);
  if (!toggled.ok) return toggled;
  const { error } = toggled.value;
  return error === undefined ? ok({ shown }) : parseReadError(error);
}

async function wantedDisplay(tabId: number, scope: OverlayScope | undefined): Promise<OverlayDisplay> {
  const [{ settings }, tab] = await Promise.all([loadSettings(), getTab(tabId)]);
  return displayAt(tab?.url, settings, scope);
}

/** What a page says that an overlay had been given which is no more. */
function invitationOf(switched: Switched | null | undefined): string[] {
  const invitation = switched?.invitation;
  return typeof invitation === 'string' ? [invitation] : [];
}

/** Takes the translation out of the pages at such addresses, wherever it is shown. */
export async function hideOverlays(isConcerned: (url: string) => boolean): Promise<void> {
  await Promise.all(
    (await overlayTabs()).map(async (tabId) => {
      const url = (await getTab(tabId))?.url;
      if (url !== undefined && isConcerned(url)) await hideOverlay(tabId);
    }),
  );
}

async function hideOverlay(tabId: number): Promise<void> {
  const hidden = await askPage(tabId, (): Switched | null => {
    const overlay = (globalThis as PageScope).diptychOverlay;
    return overlay?.shown() ? overlay.hide() : null;
  });
  await withdraw(tabId, invitationOf(hidden));
}

/** Whether the reader sees it in the page that the tab shows now. */
export async function isOverlayShown(tabId: number): Promise<boolean> {
  return (await overlayState(tabId)).shown;
}

async function overlayState(tabId: number): Promise<{ shown: boolean; wasHidden: boolean }> {
  const state = await askPage(tabId, () => {
    const overlay = (globalThis as PageScope).diptychOverlay;
    return { shown: overlay?.shown(), wasHidden: overlay?.wasHidden() };
  });
  return { shown: state?.shown === true, wasHidden: state?.wasHidden === true };
}

/** Has it shown so in a tab, where it is on: asked for in the page, because an overlay at rest is not connected. */
export async function displayOverlay(tabId: number, display: OverlayDisplay): Promise<void> {
  await askPage(
    tabId,
    (wanted) => {
      const overlay = (globalThis as PageScope).diptychOverlay;
      if (overlay?.shown()) overlay.show(wanted, '');
      return null;
    },
    display,
  );
}
