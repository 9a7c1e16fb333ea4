/** Runs of each figure, where a run can be had again. */
export const RUNS = 5;

/** Runs something so many times, one after the other. */
export async function sampled(runs: number, run: () => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let at = 0; at < runs; at += 1) samples.push(await run());
  return samples;
}
