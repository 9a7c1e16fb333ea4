import type { Translated } from '../../../src/core/translated';
import type { TranslationCache } from '../../../src/core/translation-cache';

/** A cache in memory that counts how often it is read. */
export function fakeCache(): TranslationCache & { entries: Map<string, Translated>; reads: number } {
  const entries = new Map<string, Translated>();
  const cache = {
    entries,
    reads: 0,
    async getMany(keys: readonly string[]) {
      cache.reads++;
      return new Map(
        keys.flatMap((key) => {
          const value = entries.get(key);
          return value === undefined ? [] : [[key, value] as const];
        }),
      );
    },
    async putMany(added: ReadonlyMap<string, Translated>) {
      for (const [key, value] of added) entries.set(key, value);
    },
  };
  return cache;
}
