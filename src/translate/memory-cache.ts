import type { TranslationCache } from '../core/translation-cache';

/** A cache that is gone with the worker: for private windows, which leave nothing on the disk. */
export function createMemoryCache(): TranslationCache {
  const texts = new Map<string, string>();
  return {
    async getMany(keys) {
      const found = new Map<string, string>();
      for (const key of keys) {
        const text = texts.get(key);
        if (text !== undefined) found.set(key, text);
      }
      return found;
    },
    async putMany(entries) {
      for (const [key, text] of entries) texts.set(key, text);
    },
  };
}
