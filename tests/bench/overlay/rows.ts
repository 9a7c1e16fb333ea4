import type { BenchRow } from '../row';

/** Each figure is the middle one of so many runs. */
export const RUNS = 5;

/** Rounded to what can be told apart before it is compared, so that what is printed is what was judged. */
export function row(name: string, value: number, unit: string, limit: number | null, digits = 0): BenchRow {
  const rounded = Number(value.toFixed(digits));
  return { area: 'overlay', name, value: rounded, unit, limit, ok: limit === null || rounded <= limit };
}
