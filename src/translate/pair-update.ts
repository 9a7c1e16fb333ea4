import type { Pair } from '../core/pair';

/** What has become of a pair. */
export type PairUpdate = Pick<
  Pair,
  'id' | 'state' | 'translation' | 'engine' | 'pairedBy' | 'alignment' | 'error'
>;
