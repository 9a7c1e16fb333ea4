/** What the browser says of the room that the extension takes; in bytes, as exactly as it cares to tell. */
export interface StorageUse {
  used: number;
  quota: number;
  /** Of stored translations alone, where it tells (Chrome and Edge: nothing else is in databases there). */
  translations?: number;
}

/** Chrome's own addition to StorageEstimate. */
interface DetailedEstimate extends StorageEstimate {
  usageDetails?: { indexedDB?: number };
}

export async function storageUse(): Promise<StorageUse | undefined> {
  try {
    const { usage, quota, usageDetails }: DetailedEstimate = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return undefined;
    const translations = usageDetails ? (usageDetails.indexedDB ?? 0) : undefined;
    return { used: usage, quota, ...(translations !== undefined && { translations }) };
  } catch {
    return undefined;
  }
}
