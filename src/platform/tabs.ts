import browser, { type Tabs } from 'webextension-polyfill';

/** What is known of a tab. Address, title and icon only where the reader invited us. */
export interface TabInfo {
  id: number;
  url?: string;
  title?: string;
  favIconUrl?: string;
  /** In a private window. */
  isPrivate?: boolean;
  /** The number of the window that it is in. */
  windowId?: number;
}

export async function activeTab(): Promise<TabInfo | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && tabInfo(tab);
}

/** The tabs in front of their windows that show pages of these sites, as match patterns that the reader has allowed. */
export async function activeTabsOn(sites: readonly string[]): Promise<TabInfo[]> {
  if (sites.length === 0) return [];
  const tabs = await browser.tabs.query({ active: true, url: [...sites] });
  return tabs.flatMap((tab) => tabInfo(tab) ?? []);
}

/** Whether there are tabs in private windows besides one, which may be counted still while it is closed. */
export async function hasPrivateTabs(besides: number): Promise<boolean> {
  return (await browser.tabs.query({})).some(({ id, incognito }) => incognito && id !== besides);
}

/** Undefined when it was closed. */
export async function getTab(tabId: number): Promise<TabInfo | undefined> {
  try {
    return tabInfo(await browser.tabs.get(tabId));
  } catch {
    return undefined;
  }
}

function tabInfo(tab: Tabs.Tab): TabInfo | undefined {
  const { id, url, title, favIconUrl, windowId } = tab;
  if (id === undefined) return undefined;
  return {
    id,
    isPrivate: tab.incognito,
    ...(windowId !== undefined && { windowId }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(favIconUrl !== undefined && { favIconUrl }),
  };
}

/** Shows a tab to the reader, in its window. */
export async function bringToFront(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

/** The same view in a tab of its own, beside the article's. */
export async function openReader(tabId: number): Promise<void> {
  await openUrl(browser.runtime.getURL(`src/ui/reader/index.html?tab=${tabId}`));
}

/** The reader's library, in a tab of its own. */
export async function openLibrary(): Promise<void> {
  await openUrl(browser.runtime.getURL('src/ui/library/index.html'));
}

/** The headlines of the sites that the reader follows. */
export async function openNewsstand(): Promise<void> {
  await openUrl(browser.runtime.getURL('src/ui/newsstand/index.html'));
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The page of the first run. */
export async function openWelcome(): Promise<void> {
  await openUrl(browser.runtime.getURL('src/ui/welcome/index.html'));
}

/** Closes the tab that asks for it. Where it is the only one, an empty one comes first: the browser would be closed with it. */
export async function closeOwnTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) return;
  if ((await browser.tabs.query({})).length === 1) await browser.tabs.create({});
  await browser.tabs.remove(own.id);
}

/** In a tab in front. */
export async function openUrl(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Tells when a tab was closed or shows, or may show, another page. `url` is its new address where the browser tells it:
 * a page can change its own without being another one.
 */
export function onPageGone(listener: (tabId: number, how: 'closed' | 'changed', url?: string) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId, 'closed'));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' || change.url) listener(tabId, 'changed', change.url);
  });
}

/** Runs when another tab of this page's window is in front. */
export function onTabShown(listener: (tab: TabInfo | undefined) => void): void {
  const here = browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
    if (windowId === (await here).id) listener(await getTab(tabId));
  });
}

/** Runs when the reader presses a command's keys in a tab. */
export function onCommand(command: string, listener: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab?.id !== undefined) void listener(tab.id);
  });
}
