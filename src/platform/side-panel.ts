import browser from 'webextension-polyfill';
import type { TabInfo } from './tabs';

/** Chrome's own API, which the polyfill does not know. https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
interface ChromeSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

function chromeSidePanel(): ChromeSidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
}

/** Whether there is a side panel (Chrome, Edge) or a sidebar (Firefox). */
export function canOpenSidePanel(): boolean {
  return chromeSidePanel() !== undefined || browser.sidebarAction !== undefined;
}

/**
 * Opens it beside the pages of a tab's window. Call it first thing in a click handler: browsers refuse it anywhere else. Rejects where it
 * could not be opened.
 */
export async function openSidePanel(tab: Pick<TabInfo, 'windowId'> | undefined): Promise<void> {
  const panel = chromeSidePanel();
  if (!panel) await browser.sidebarAction.open();
  else if (tab?.windowId === undefined) throw new Error('the window of the tab is not known');
  else await panel.open({ windowId: tab.windowId });
}
