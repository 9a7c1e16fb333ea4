import type { AppError } from '../core/errors';
import { delayAfter, retriesFor } from './failure-policy';
import type { Timing } from './timing';

/**
 * The pause of a job. Trouble that one request meets holds back all of them; requests that were under way together and fail
 * together count as one failure.
 */
export class Pacer {
  private until = Number.NEGATIVE_INFINITY;
  private wave = 0;
  private failures = 0;

  constructor(private readonly timing: Timing) {}

  /** Waits until requests may be sent; gives the wave that the request belongs to. */
  async ready(signal: AbortSignal): Promise<number> {
    for (let rest = this.rest(); rest > 0; rest = this.rest()) await this.timing.sleep(rest, signal);
    signal.throwIfAborted();
    return this.wave;
  }

  succeeded(): void {
    this.failures = 0;
  }

  /** Begins or lengthens the pause. False where this has gone on long enough. */
  failed(error: AppError, wave: number): boolean {
    if (wave === this.wave) {
      this.wave++;
      this.failures++;
    }
    const delay = delayAfter(error, Math.max(this.failures, 1), this.timing.random());
    this.until = Math.max(this.until, this.timing.now() + delay);
    return this.failures <= retriesFor(error);
  }

  private rest(): number {
    return this.until - this.timing.now();
  }
}
