import type { Timing } from '../../../src/translate/timing';

interface Sleeper {
  until: number;
  wake(): void;
}

const MOST_IDLE_TURNS = 3000;

/** A clock that stands while anything can still happen, and then goes on to whoever sleeps the shortest. */
export class VirtualTime implements Timing {
  private clock = 0;
  private sleepers: Sleeper[] = [];

  /** `random`: 0 up to, not including, 1. */
  constructor(readonly random: () => number) {}

  now(): number {
    return this.clock;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const abort = () => {
        this.sleepers = this.sleepers.filter((other) => other !== sleeper);
        reject(signal.reason);
      };
      const wake = () => {
        signal.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper = { until: this.clock + milliseconds, wake };
      this.sleepers.push(sleeper);
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  /** Runs until the work is done. Throws where nobody sleeps and nothing happens any more. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const end = work.finally(() => {
      isDone = true;
    });
    end.catch(() => {});
    let idle = 0;
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      // Hashing is done by other threads: a few turns show that none of it is under way.
      idle += 1;
      if (idle < 4 || isDone) continue;
      const next = this.sleepers.toSorted((a, b) => a.until - b.until)[0];
      if (!next) {
        // Other threads may be at work still, for a while.
        if (idle > MOST_IDLE_TURNS) throw new Error('Nothing happens any more.');
        await new Promise((resolve) => setTimeout(resolve, 1));
        continue;
      }
      idle = 0;
      this.sleepers = this.sleepers.filter((other) => other !== next);
      this.clock = Math.max(this.clock, next.until);
      next.wake();
    }
    return end;
  }
}
