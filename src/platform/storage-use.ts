/** What the browser says of the room that the extension takes; in bytes, as exactly as it cares to tell. */
export interface StorageUse {
  used: number;
  quota: number;
}

export async function storageUse(): Promise<StorageUse | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
  } catch {
    return undefined;
  }
}

/** Whether the browser promises to delete nothing of it by itself when the device runs out of room; undefined where it does not say. */
export function isStorageSafe(): Promise<boolean | undefined> {
  return navigator.storage.persisted().catch(() => undefined);
}

/** Asks the browser for that promise; it may ask the reader. True where it is given. */
export function makeStorageSafe(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
