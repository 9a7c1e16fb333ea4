import browser from 'webextension-polyfill';

/** Shows a short text on the toolbar button while this tab is in front; `''` takes it away. */
export async function setBadge(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#8f2f24' });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile: nothing to show, and nobody to tell.
  }
}
