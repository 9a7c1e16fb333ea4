import browser from 'webextension-polyfill';

/** Runs when the extension was installed in this browser, and never when it or the browser was updated. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}
