import { extent } from './extent';

/** How many times as many cases the long extent looks at. */
const TIMES = extent({ quick: 1, long: 50 });

/**
 * As many cases of a property as the extent asks for; `quick` in a quick run.
 *
 * @example
 * fc.assert(property, { numRuns: runs(500) });
 */
export function runs(quick: number): number {
  return quick * TIMES;
}
