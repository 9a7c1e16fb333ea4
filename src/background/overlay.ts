import overlayScript from '../content/overlay.ts?script&iife';
import { DEFAULT_DISPLAY, type OverlayDisplay, type OverlayScope } from '../core/overlay-display';
import { ok, type Result } from '../core/result';
import { isAlways } from '../core/site-rule';
import { askPage, runInPage } from '../platform/page-scripts';
import { hasOrigins } from '../platform/permissions';
import { loadSettings } from '../platform/settings-store';
import { getTabFact, removeTabFact, setTabFact, tabsWithFact } from '../platform/tab-facts';
import { activeTabsOn, getTab } from '../platform/tabs';
import { parseReadError } from '../protocol/article-schema';
import { displayOf, rememberScope } from './overlay-display';

/** Tabs whose overlay the reader switched on. Only those may watch their job: a page cannot make us translate it. */
const FACT = 'overlay';

interface PageScope {
  diptychOverlay?: {
    toggle(display: OverlayDisplay): { shown: boolean; error?: unknown };
    shown(): boolean;
    /** How it is shown, while it is. */
    display?(display: OverlayDisplay): void;
  };
}

/** Shows the translation in the page of a tab, or takes it away. `scope`: what of the page is to be translated this time. */
export async function toggleOverlay(
  tabId: number,
  scope?: OverlayScope,
): Promise<Result<{ shown: boolean }>> {
  await rememberScope(tabId, scope);
  return switchOverlay(tabId, false);
}

/** A page of a site whose pages are translated always has come: its translation is shown, if the rule still counts. */
export async function pageArrived(tabId: number): Promise<void> {
  const [tab, { settings }] = await Promise.all([getTab(tabId), loadSettings()]);
  // What nobody asks for in a private window is not sent.
  if (tab?.isPrivate !== false || !(await isAlways(settings, tab.url, hasOrigins))) return;
  await rememberScope(tabId, undefined);
  await switchOverlay(tabId, true);
}

/** The reader has allowed sites: pages of them that are in front are translated where they waited for that. */
export async function sitesAllowed(sites: readonly string[]): Promise<void> {
  for (const { id } of await activeTabsOn(sites)) await pageArrived(id);
}

async function switchOverlay(tabId: number, isToStay: boolean): Promise<Result<{ shown: boolean }>> {
  const { settings } = await loadSettings();
  // Before the script runs: the first thing it does is to connect.
  const [display] = await Promise.all([displayOf(tabId, settings), setTabFact(FACT, tabId, true)]);
  const toggled = await runInPage(
    tabId,
    overlayScript,
    (wanted, isToStay) => {
      const overlay = (globalThis as PageScope).diptychOverlay;
      if (isToStay && overlay?.shown()) return { shown: true };
      return overlay?.toggle(wanted) ?? { shown: false };
    },
    display ?? DEFAULT_DISPLAY,
    isToStay,
  );
  if (!toggled.ok || !toggled.value.shown) await removeTabFact(FACT, tabId);
  if (!toggled.ok) return toggled;
  const { shown, error } = toggled.value as { shown: boolean; error?: unknown };
  return error === undefined ? ok({ shown: shown === true }) : parseReadError(error);
}

/** True while the reader has it on. A page that was loaded anew has none. */
export async function isOverlayShown(tabId: number): Promise<boolean> {
  return (await getTabFact(FACT, tabId)) === true;
}

/** Tabs that may have it on. */
export function overlayTabs(): Promise<number[]> {
  return tabsWithFact(FACT);
}

/** Has it shown so in a tab, where it is on: asked for in the page, because an overlay at rest is not connected. */
export async function displayOverlay(tabId: number, display: OverlayDisplay): Promise<void> {
  await askPage(
    tabId,
    (wanted) => {
      const overlay = (globalThis as PageScope).diptychOverlay;
      if (overlay?.shown()) overlay.display?.(wanted);
      return null;
    },
    display,
  );
}

export function forgetOverlay(tabId: number): Promise<void> {
  return removeTabFact(FACT, tabId);
}
