import type { Translated } from './translated';

/**
 * Where translations are kept between jobs: the job's only checkpoint. Values are engine output in the markup form asked for. Rejects where it
 * cannot do it, with a `Failure` where it knows why.
 */
export interface TranslationCache {
  /** The values there are, by key. */
  getMany(keys: readonly string[]): Promise<Map<string, Translated>>;
  putMany(entries: ReadonlyMap<string, Translated>): Promise<void>;
}
