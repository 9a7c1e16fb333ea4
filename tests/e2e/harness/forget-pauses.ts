import type { Driver } from './driver';

/** As in a new session of the browser: no server has asked for a pause. */
export async function forgetPauses(browser: Driver): Promise<void> {
  await browser.inExtension(async () => {
    const kept = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(kept.filter((name) => name.startsWith('pause:')));
  });
  await browser.stopBackground();
}
