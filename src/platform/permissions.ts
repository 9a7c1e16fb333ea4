import browser from 'webextension-polyfill';

export async function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 || browser.permissions.contains({ origins: [...origins] });
}

/** Asks the reader. Call it first thing in a click handler: browsers refuse it anywhere else. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

export function removeOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...origins] });
}

/** Tells which origins the reader has allowed, or taken back, wherever it was done. Returns what ends it. */
export function onOrigins(change: 'added' | 'removed', listener: (origins: string[]) => unknown): () => void {
  const event = change === 'added' ? browser.permissions.onAdded : browser.permissions.onRemoved;
  const changed = ({ origins }: { origins?: string[] }) => void listener(origins ?? []);
  event.addListener(changed);
  return () => event.removeListener(changed);
}
