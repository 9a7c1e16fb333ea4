/** Addresses that may become a link in front of a reader: absolute, and of a scheme that runs nothing. */
const SAFE_ADDRESS = /^(https?|mailto):$/;

/** The address as it is where a link may hold it; undefined for relative ones, scripts, data and noise. */
export function safeHref(href: string): string | undefined {
  try {
    return SAFE_ADDRESS.test(new URL(href).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
