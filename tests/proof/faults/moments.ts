import { setTimeout as sleep } from 'node:timers/promises';
import { runSeed } from '../../seed';
import { seeded } from '../../seeded';

/** Of the moments of this run; `DIPTYCH_SEED` has the same ones again. */
export const SEED = runSeed();

/** One fault: when it began and when it was done, in milliseconds as of `performance.now()`. */
export interface Strike {
  from: number;
  to: number;
}

/** So many moments, as fractions of the time that a job takes undisturbed: job by job, in order in each, `perJob` at most. */
export function momentsOfJobs(count: number, perJob: number): number[][] {
  const random = seeded(SEED);
  const jobs: number[][] = [];
  for (let left = count; left > 0; left -= perJob) {
    const moments = Array.from({ length: Math.min(left, perJob) }, random);
    jobs.push(moments.sort((a, b) => a - b));
  }
  return jobs;
}

/** Does it at each of the moments of work that began at `begun` and takes so long undisturbed. */
export async function strikeAt(
  moments: readonly number[],
  { begun, milliseconds }: { begun: number; milliseconds: number },
  strike: () => Promise<unknown>,
): Promise<Strike[]> {
  const strikes: Strike[] = [];
  for (const moment of moments) {
    await sleep(Math.max(0, begun + moment * milliseconds - performance.now()));
    const from = performance.now();
    await strike();
    strikes.push({ from, to: performance.now() });
  }
  return strikes;
}
