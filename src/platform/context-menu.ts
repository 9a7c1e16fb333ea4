import browser from 'webextension-polyfill';

/** A click on an item of the menu for selected text. */
export interface MenuClick {
  tabId: number;
  /** The frame with the selection. */
  frameId: number;
  /** The selection as the browser tells it. */
  text: string;
  /** Whether it is in something that is written in. */
  isEditable: boolean;
}

/**
 * Puts an item into the menu that selected text has on web pages, and runs the listener when it is clicked. To be called in the first
 * turn of every background: browsers keep items while it sleeps, and lose its listeners.
 */
export function addSelectionItem(
  id: string,
  title: string,
  listener: (click: MenuClick) => Promise<void>,
): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined) return;
    const { frameId = 0, selectionText: text = '', editable: isEditable } = info;
    void listener({ tabId: tab.id, frameId, text, isEditable });
  });
  const item = {
    title,
    contexts: ['selection' as const],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  };
  browser.contextMenus.create({ id, ...item }, () => {
    // It is there from last time; the language of the browser may be another one since.
    if (browser.runtime.lastError) void browser.contextMenus.update(id, item);
  });
}
