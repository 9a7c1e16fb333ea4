import { isLoopback } from '../core/loopback';

/** Milliseconds that a request which is not full waits for what other answers may still bring: less than a round trip. */
export const DELAY_MS = 20;

/** Requests a second that a server is assumed to take of which nothing is known, until it shows that it takes more or fewer. */
export const ASSUMED_PER_SECOND = 5;

/** What a stranger's server is assumed to take. One's own computer sets its owner no limit. */
export function assumedRate(address: string): { requestsPerSecond?: number } {
  return isLoopback(address) ? {} : { requestsPerSecond: ASSUMED_PER_SECOND };
}
