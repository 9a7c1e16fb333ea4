import browser from 'webextension-polyfill';

/** Pauses that a server has asked for: they outlive the worker, but not the browser session. Milliseconds since 1970. */
export async function loadPause(name: string): Promise<number | undefined> {
  const key = keyOf(name);
  const until: unknown = (await browser.storage.session.get(key))[key];
  return typeof until === 'number' ? until : undefined;
}

export async function savePause(name: string, until: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(name)]: until });
}

function keyOf(name: string): string {
  return `pause:${name}`;
}
