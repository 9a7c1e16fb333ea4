import { rowsOf } from '../row';

/** Each figure is the middle one of so many runs. */
export const RUNS = 5;

export const row = rowsOf('overlay');
