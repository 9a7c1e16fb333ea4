import type { Timing } from '../../../src/translate/timing';

/** A clock that moves only when somebody sleeps, and at once. */
export function fakeTiming(): Timing & { sleeps: number[] } {
  const sleeps: number[] = [];
  let now = 0;
  return {
    sleeps,
    now: () => now,
    random: () => 0,
    async sleep(milliseconds, signal) {
      signal.throwIfAborted();
      sleeps.push(milliseconds);
      now += milliseconds;
    },
  };
}
