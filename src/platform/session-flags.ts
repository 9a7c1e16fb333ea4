import browser from 'webextension-polyfill';

/** Small facts that outlive the worker but not the browser session, by tab. */
export async function setTabFlag(flag: string, tabId: number, on: boolean): Promise<void> {
  const key = `${flag}:${tabId}`;
  await (on ? browser.storage.session.set({ [key]: true }) : browser.storage.session.remove(key));
}

export async function hasTabFlag(flag: string, tabId: number): Promise<boolean> {
  const key = `${flag}:${tabId}`;
  return (await browser.storage.session.get(key))[key] === true;
}
