import browser, { type Runtime } from 'webextension-polyfill';

/** Who is speaking: one of the extension's own pages, or one of its scripts in the top frame of a tab. */
export type Sender = { from: 'view' } | { from: 'page'; tabId: number };

/** Undefined for anyone else: other extensions, frames, pages. */
export function identifySender(sender: Runtime.MessageSender | undefined): Sender | undefined {
  if (!sender || sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return { from: 'view' };
  const tabId = sender.tab?.id;
  return tabId !== undefined && sender.frameId === 0 ? { from: 'page', tabId } : undefined;
}
