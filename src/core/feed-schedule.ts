import type { AppError } from './errors';
import type { Feed } from './feed';
import type { FeedState } from './newsstand';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Where a feed says nothing about it. */
const INTERVAL_MINUTES = 4 * 60;
const LEAST_MINUTES = 60;
const MOST_MINUTES = 24 * 60;
/** Feeds that were followed together need not be fetched together for ever. */
const JITTER = 0.1;
/** Further ahead than any time that is set here: the clock was put back since. */
const FARTHEST_MS = 2 * DAY_MS;

/** A number from 0 to 1, 1 excluded, as Math.random gives it. */
type Random = () => number;

/** Whether a feed is to be fetched by itself. */
export function isDue(state: FeedState | undefined, now: number): boolean {
  return !state || isOver(state.nextAt, now);
}

/** Whether the server of a feed asked to be left alone, and for how many seconds still. */
export function pauseOf(state: FeedState | undefined, now: number): number | undefined {
  const { pausedUntil } = state ?? {};
  if (pausedUntil === undefined || isOver(pausedUntil, now)) return undefined;
  return Math.ceil((pausedUntil - now) / 1000);
}

function isOver(time: number, now: number): boolean {
  return time <= now || time > now + FARTHEST_MS;
}

/** What is known of a feed that was fetched and read. */
export function afterFetch(
  url: string,
  { title, site, language, intervalMinutes }: Omit<Feed, 'entries'>,
  marks: Pick<FeedState, 'etag' | 'lastModified'>,
  now: number,
  random: Random,
): FeedState {
  return {
    url,
    fetchedAt: now,
    nextAt: nextAt(intervalMinutes, now, random),
    failures: 0,
    ...marks,
    ...(title !== undefined && { title }),
    ...(site !== undefined && { site }),
    ...(language !== undefined && { language }),
    ...(intervalMinutes !== undefined && { intervalMinutes }),
  };
}

/** The same where nothing has changed since the last time. */
export function afterNoChange(
  { error: _, pausedUntil: __, ...state }: FeedState,
  now: number,
  random: Random,
): FeedState {
  return { ...state, fetchedAt: now, nextAt: nextAt(state.intervalMinutes, now, random), failures: 0 };
}

/**
 * The same where it could not be fetched or read: an hour from the first failure, twice as long from each further one, a day at most, and as
 * long as the server asks for.
 */
export function afterFailure(
  url: string,
  state: FeedState | undefined,
  error: AppError,
  now: number,
  random: Random,
): FeedState {
  const { pausedUntil: _, ...known } = state ?? { url, nextAt: now, failures: 0 };
  const failures = known.failures + 1;
  const wait = Math.min(HOUR_MS * 2 ** Math.min(failures - 1, 10), DAY_MS);
  const asked = error.kind === 'feed-busy' ? error.retryAfterSeconds : undefined;
  const pause = (asked ?? 0) * 1000;
  return {
    ...known,
    failures,
    error,
    nextAt: now + withJitter(Math.max(wait, pause), random),
    ...(pause > 0 && { pausedUntil: now + pause }),
  };
}

function nextAt(intervalMinutes: number | undefined, now: number, random: Random): number {
  const minutes = Math.min(Math.max(intervalMinutes ?? INTERVAL_MINUTES, LEAST_MINUTES), MOST_MINUTES);
  return now + withJitter(minutes * MINUTE_MS, random);
}

/** Never less than was asked for. */
function withJitter(wait: number, random: Random): number {
  return Math.round(wait * (1 + JITTER * random()));
}
