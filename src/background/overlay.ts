import overlayScript from '../content/overlay.ts?script&iife';
import { DEFAULT_DISPLAY, type OverlayDisplay, type OverlayScope } from '../core/overlay-display';
import { ok, type Result } from '../core/result';
import { isAlways } from '../core/site-rule';
import { askPage, runInPage } from '../platform/page-scripts';
import { hasOrigins } from '../platform/permissions';
import { loadSettings } from '../platform/settings-store';
import { activeTabsOn, getTab } from '../platform/tabs';
import { parseReadError } from '../protocol/article-schema';
import { forgetInvitations, invite } from './invitations';
import { displayOf, rememberScope } from './overlay-display';

interface Switched {
  shown: boolean;
  error?: unknown;
}

interface PageScope {
  diptychOverlay?: {
    show(display: OverlayDisplay, invitation: string): Switched;
    hide(): Switched;
    shown(): boolean;
  };
}

/** Shows the translation in the page of a tab, or takes it away. `scope`: what of the page is to be translated this time. */
export function toggleOverlay(tabId: number, scope?: OverlayScope): Promise<Result<{ shown: boolean }>> {
  return switchOverlay(tabId, scope, false);
}

/** A page of a site whose pages are translated always has come: its translation is shown, if the rule still counts. */
export async function pageArrived(tabId: number): Promise<void> {
  const [tab, { settings }] = await Promise.all([getTab(tabId), loadSettings()]);
  // What nobody asks for in a private window is not sent.
  if (tab?.isPrivate !== false || !(await isAlways(settings, tab.url, hasOrigins))) return;
  await switchOverlay(tabId, undefined, true);
}

/** The reader has allowed sites: pages of them that are in front are translated where they waited for that. */
export async function sitesAllowed(sites: readonly string[]): Promise<void> {
  for (const { id } of await activeTabsOn(sites)) await pageArrived(id);
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
    (wanted: OverlayDisplay, given: string, stays: boolean): Switched => {
      const overlay = (globalThis as PageScope).diptychOverlay;
      if (!overlay?.shown()) return overlay?.show(wanted, given) ?? { shown: false };
      return stays ? { shown: true } : overlay.hide();
    },
    display,
    invitation,
    isToStay,
  );
  if (!toggled.ok) return toggled;
  const { shown, error } = toggled.value;
  if (!shown) await forgetInvitations(tabId);
  return error === undefined ? ok({ shown: shown === true }) : parseReadError(error);
}

async function wantedDisplay(tabId: number, scope: OverlayScope | undefined): Promise<OverlayDisplay> {
  const [{ settings }] = await Promise.all([loadSettings(), rememberScope(tabId, scope)]);
  return (await displayOf(tabId, settings)) ?? DEFAULT_DISPLAY;
}

/** Whether the reader sees it in the page that the tab shows now. */
export async function isOverlayShown(tabId: number): Promise<boolean> {
  return (await askPage(tabId, () => (globalThis as PageScope).diptychOverlay?.shown() ?? false)) === true;
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
