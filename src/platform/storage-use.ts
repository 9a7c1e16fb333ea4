/** What the browser says of the room that the extension takes; in bytes, as exactly as it cares to tell. */
export interface StorageUse {
  used: number;
  quota: number;
  /** Of databases alone, where it tells (Chrome and Edge): stored translations and what followed feeds brought. */
  databases?: number;
}

/** Chrome's own addition to StorageEstimate. */
interface DetailedEstimate extends StorageEstimate {
  usageDetails?: { indexedDB?: number };
}

export async function storageUse(): Promise<StorageUse | undefined> {
  try {
    const { usage, quota, usageDetails }: DetailedEstimate = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return undefined;
    const databases = usageDetails ? (usageDetails.indexedDB ?? 0) : undefined;
    return { used: usage, quota, ...(databases !== undefined && { databases }) };
  } catch {
    return undefined;
  }
}
