import type { Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';

/** A cache that is gone with the worker: for private windows, which leave nothing on the disk. */
export function createMemoryCache(): TranslationCache {
  const entries = new Map<string, Translated>();
  return {
    async getMany(keys) {
      const found = new Map<string, Translated>();
      for (const key of keys) {
        const translated = entries.get(key);
        if (translated !== undefined) found.set(key, translated);
      }
      return found;
    },
    async putMany(added) {
      for (const [key, translated] of added) entries.set(key, translated);
    },
  };
}
