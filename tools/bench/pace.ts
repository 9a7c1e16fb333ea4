const STEPS = 30_000_000;

/**
 * How long this machine takes for a fixed piece of work now, in milliseconds: what its processor is called says little of a virtual machine,
 * which is slower at times by half.
 */
export function pace(): number {
  const began = performance.now();
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) sum = (sum * 31 + step) % 1_000_003;
  // So that it is done, whoever would leave out what nobody asks for.
  if (sum < 0) throw new Error('unreachable');
  return performance.now() - began;
}
