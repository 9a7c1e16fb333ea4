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

const PROBLEM = '!';

/** Says on the toolbar button what went wrong, where no view is open to say it in; until the tab shows another page. */
export async function showProblem(tabId: number, text: string): Promise<void> {
  await setBadge(tabId, PROBLEM);
  try {
    await browser.action.setTitle({ tabId, title: text });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** What was said of a problem is no longer true. A badge that says something else stays. */
export async function clearProblem(tabId: number): Promise<void> {
  try {
    if ((await browser.action.getBadgeText({ tabId })) !== PROBLEM) return;
    await browser.action.setBadgeText({ tabId, text: '' });
    await browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) });
  } catch {
    // The tab was closed meanwhile.
  }
}
