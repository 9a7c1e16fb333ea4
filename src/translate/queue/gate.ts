import type { AppError } from '../../core/errors';
import type { Timing } from '../timing';
import { delayAfter, isTrouble, LONGEST_WAIT_SECONDS, retriesFor } from './failure-policy';
import { Rate } from './rate';

/** Requests in trouble in a row, of whatever jobs, that open the circuit. */
const TROUBLES_TO_OPEN = 5;

interface GateLimits {
  concurrency: number;
  requestsPerSecond?: number;
}

/** A request that was let through. */
export interface Pass {
  sentAt: number;
  /** Requests that were under way together and fail together are one failure. */
  wave: number;
}

/**
 * What stands between the jobs of an engine and its server: how many requests at once, how many a second, and the pauses that
 * trouble makes, which hold back everybody. After several troubles in a row the circuit is open: nothing is sent for the
 * length of the pause, then one request alone, and all the others only when that one has succeeded.
 */
export class Gate {
  private readonly rate: Rate;
  private underWay = 0;
  private pausedUntil = Number.NEGATIVE_INFINITY;
  /** Until when a server has asked to be left alone, where that is longer than any job waits. */
  private leftAloneUntil = Number.NEGATIVE_INFINITY;
  private wave = 0;
  private failures = 0;
  private troubles = 0;

  constructor(
    private readonly limits: GateLimits,
    private readonly timing: Timing,
  ) {
    this.rate = new Rate(limits.requestsPerSecond);
  }

  /** Requests that may be added to those under way. */
  get freePlaces(): number {
    const places = this.troubles >= TROUBLES_TO_OPEN ? 1 : Math.max(1, this.limits.concurrency);
    return Math.max(0, places - this.underWay);
  }

  /** Milliseconds until a request may be sent, if there is a place for it. */
  wait(): number {
    const now = this.timing.now();
    return Math.max(this.pausedUntil - now, this.rate.wait(now), 0);
  }

  /** Seconds for which the server has asked to be left alone; undefined where that is not, or soon over. */
  get longPause(): number | undefined {
    const seconds = (this.leftAloneUntil - this.timing.now()) / 1000;
    return seconds > LONGEST_WAIT_SECONDS ? Math.ceil(seconds) : undefined;
  }

  /** The server has asked to be left alone, this worker or an earlier one. */
  pauseFor(milliseconds: number): void {
    this.leftAloneUntil = Math.max(this.leftAloneUntil, this.timing.now() + milliseconds);
    this.pausedUntil = Math.max(this.pausedUntil, this.leftAloneUntil);
  }

  enter(): Pass {
    const sentAt = this.timing.now();
    this.underWay += 1;
    this.rate.note(sentAt);
    return { sentAt, wave: this.wave };
  }

  /** It came back, or was given up. */
  leave(): void {
    this.underWay -= 1;
  }

  succeeded(): void {
    this.failures = 0;
    this.troubles = 0;
  }

  /** Begins or lengthens the pause. False where this has gone on long enough. */
  failed(error: AppError, { wave, sentAt }: Pass): boolean {
    const now = this.timing.now();
    if (wave === this.wave) {
      this.wave += 1;
      this.failures += 1;
    }
    if (isTrouble(error)) this.troubles += 1;
    if (error.kind === 'rate-limited') this.rate.refused(sentAt, now);
    const delay = delayAfter(error, Math.max(this.failures, 1), this.timing.random());
    this.pausedUntil = Math.max(this.pausedUntil, now + delay);
    return this.failures <= retriesFor(error);
  }
}
