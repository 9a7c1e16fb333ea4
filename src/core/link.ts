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

/** What newsletters, networks and advertisers add to addresses to know who follows them. No page depends on it. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid)$/;

/** The address without what would tell whoever opens it where the reader had it from; as it is where there is nothing of that. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return address;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}
