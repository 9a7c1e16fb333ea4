import browser from 'webextension-polyfill';

/** Milliseconds since 1970, by the clock of then. */
export interface Pause {
  from: number;
  until: number;
}

/** Pauses that a server has asked for: they outlive the worker, but not the browser session. */
export async function loadPause(name: string): Promise<Pause | undefined> {
  const key = keyOf(name);
  const { from, until } = ((await browser.storage.session.get(key))[key] ?? {}) as Partial<Pause>;
  return typeof from === 'number' && typeof until === 'number' ? { from, until } : undefined;
}

export async function savePause(name: string, pause: Pause): Promise<void> {
  await browser.storage.session.set({ [keyOf(name)]: pause });
}

function keyOf(name: string): string {
  return `pause:${name}`;
}
