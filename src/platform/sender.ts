import browser, { type Runtime } from 'webextension-polyfill';

/** Who is speaking: one of the extension's own pages, with whether it is in a private window, or one of its scripts in the top frame of a tab or in another one. */
export type Sender =
  | { from: 'view'; isPrivate?: true }
  | { from: 'page'; tabId: number }
  | { from: 'frame'; tabId: number; frameId: number };

/** Undefined for anyone else: other extensions, pages. */
export function identifySender(sender: Runtime.MessageSender | undefined): Sender | undefined {
  if (!sender || sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) {
    return sender.tab?.incognito ? { from: 'view', isPrivate: true } : { from: 'view' };
  }
  const tabId = sender.tab?.id;
  const { frameId } = sender;
  if (tabId === undefined || frameId === undefined) return undefined;
  return frameId === 0 ? { from: 'page', tabId } : { from: 'frame', tabId, frameId };
}
