import browser from 'webextension-polyfill';

/** Small facts about a tab that outlive the worker but not the browser session. */
export async function setTabFact(fact: string, tabId: number, value: unknown): Promise<void> {
  await browser.storage.session.set({ [`${fact}:${tabId}`]: value });
}

/** Undefined where there is none. */
export async function getTabFact(fact: string, tabId: number): Promise<unknown> {
  const key = `${fact}:${tabId}`;
  return (await browser.storage.session.get(key))[key];
}

/** The tabs that there is such a fact of. */
export async function tabsWithFact(fact: string): Promise<number[]> {
  const prefix = `${fact}:`;
  return Object.keys(await browser.storage.session.get(null))
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)));
}

export async function removeTabFact(fact: string, tabId: number): Promise<void> {
  await browser.storage.session.remove(`${fact}:${tabId}`);
}
