/** One measured figure. `limit` is what it must reach (`ok` says whether it does), null where it is only reported. */
export interface BenchRow {
  area: string;
  name: string;
  value: number;
  unit: string;
  limit: number | null;
  ok: boolean;
}
