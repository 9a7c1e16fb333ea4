import { putLast } from '../core/put-last';
import type { Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';

/** Sentences: some hundred long articles. */
const MOST_ENTRIES = 20_000;

/** A cache that is gone with the worker: for private windows, which leave nothing on the disk. What is more than it may keep goes, the longest unused first. */
export function createMemoryCache(most = MOST_ENTRIES): TranslationCache {
  const entries = new Map<string, Translated>();
  return {
    async getMany(keys) {
      const found = new Map<string, Translated>();
      for (const key of keys) {
        const translated = entries.get(key);
        if (translated === undefined) continue;
        found.set(key, translated);
        putLast(entries, key, translated, most);
      }
      return found;
    },
    async putMany(added) {
      for (const [key, translated] of added) putLast(entries, key, translated, most);
    },
  };
}
