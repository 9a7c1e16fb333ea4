import { median } from './median';

/** What figures are of. Whoever reads them from the JSON may ask for these by name. */
export type Area =
  | 'extract'
  | 'metadata'
  | 'language'
  | 'popup'
  | 'device'
  | 'queue'
  | 'fidelity'
  | 'overlay'
  | 'reader'
  | 'library'
  | 'proof';

/** One measured figure. */
export interface BenchRow {
  area: Area;
  name: string;
  /** What somebody would use instead, where the figure is of that; absent where it is of Diptych. */
  by?: string;
  /** The middle one of the runs, and the least and the greatest. */
  value: number;
  min: number;
  max: number;
  /** One where it is counted, or comes out the same each time. */
  runs: number;
  unit: string;
  /** What it must reach, null where it is only reported; `is` says from which side, `ok` whether it does. */
  limit: number | null;
  is: 'most' | 'least';
  ok: boolean;
}

/** What a figure may be at most, or has to be at least. */
export type Limit = { most: number } | { least: number } | null;

interface Details {
  by?: string;
  /** Digits behind the point, none by default. Figures are rounded before they are judged: what is printed is what was judged. */
  digits?: number;
}

/** A figure, from what was measured in each run; or from one number, where it is counted. */
export type MakeRow = (
  name: string,
  unit: string,
  samples: number | readonly number[],
  limit?: Limit,
  details?: Details,
) => BenchRow;

/**
 * Makes the rows of one area.
 *
 * @example
 * const row = rowsOf('popup');
 * row('click to first words', 'ms', [92, 108, 97, 95, 101], { most: 150 });
 */
export function rowsOf(area: Area): MakeRow {
  return (name, unit, samples, limit = null, { by, digits = 0 } = {}) => {
    const runs = typeof samples === 'number' ? [samples] : samples;
    const rounded = (value: number) => Number(value.toFixed(digits));
    const value = rounded(median(runs));
    return {
      area,
      name,
      ...(by !== undefined && { by }),
      value,
      min: rounded(Math.min(...runs)),
      max: rounded(Math.max(...runs)),
      runs: runs.length,
      unit,
      ...judged(value, limit),
    };
  };
}

/** A figure that could not be measured reaches nothing. */
function judged(value: number, limit: Limit): Pick<BenchRow, 'limit' | 'is' | 'ok'> {
  if (limit === null) return { limit: null, is: 'most', ok: true };
  if ('most' in limit) return { limit: limit.most, is: 'most', ok: value <= limit.most };
  return { limit: limit.least, is: 'least', ok: value >= limit.least };
}
