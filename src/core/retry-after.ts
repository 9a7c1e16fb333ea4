/** A server that asks for more than a day means: not today. */
const MAX_PAUSE_SECONDS = 24 * 60 * 60;

/** For how long a server wants to be left alone. Retry-After is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
export function pauseSeconds(retryAfter: string | null | undefined): number | undefined {
  if (!retryAfter || !/^\d+$|[a-z]/i.test(retryAfter)) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), MAX_PAUSE_SECONDS);
}
