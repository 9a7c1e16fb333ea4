/** Longer ones are no addresses that a server takes. */
const MOST_CHARS = 8000;

/**
 * A stated address, absolute: resolved against `base` where it is relative. Undefined for what cannot be opened as a page: other schemes
 * than http(s), empty ones, mere places in a document, noise.
 */
export function webAddress(stated: string | undefined, base?: string): string | undefined {
  const address = stated?.trim() ?? '';
  if (address === '' || address.startsWith('#') || address.length > MOST_CHARS) return undefined;
  const url = parsed(address, base) ?? parsed(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function parsed(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
