import type { Control } from '../harness/control';

/** Entries written before the browser is given a rest: no script may run for a minute. */
const PORTION = 20_000;

/**
 * Fills the store of translations from outside, in the form in which it keeps them: `count` made-up sentences, the first of them unused for
 * longest. The translation of each is as long as a sentence of news.
 */
export async function fillCache(control: Control, count: number): Promise<void> {
  for (let from = 0; from < count; from += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, count - from) }, (_, at) => from + at);
    await control.evaluate(putPortion, from, storedKeys(numbers));
  }
}

/** Which of these made-up sentences are there. */
export async function storedOf(control: Control, numbers: readonly number[]): Promise<number[]> {
  const keys = storedKeys(numbers);
  const found = new Set(await control.evaluate(findStored, keys));
  return numbers.filter((_, at) => found.has(keys[at] ?? ''));
}

/** How many sentences there are in all. */
export function countStored(control: Control): Promise<number> {
  return control.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('diptych');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('translations').objectStore('translations').count();
          counting.onsuccess = () => resolve(counting.result);
          opening.result.close();
        };
      }),
  );
}

/** The keys of these made-up sentences: as long and as scattered as the hashes that the store has for keys. */
export function storedKeys(numbers: readonly number[]): string[] {
  return numbers.map((number) => {
    const hash = (Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
    return hash + number.toString(16).padStart(56, '0');
  });
}

/** Runs in a page of the extension. */
function putPortion(first: number, keys: string[]): Promise<void> {
  // All of them long ago, each a second later than the one before.
  const began = Date.now() - 90 * 24 * 60 * 60 * 1000;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('diptych', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('translations').createIndex('usedAt', 'usedAt');
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('translations', 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore('translations');
      for (const [at, key] of keys.entries()) {
        const text = `In sentence ${first + at} the harbour master wrote down what the boats had brought in, and what was owed for it by whom.`;
        store.put({ text, usedAt: began + (first + at) * 1000 }, key);
      }
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** Runs in a page of the extension. */
function findStored(keys: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('diptych');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('translations');
      const store = transaction.objectStore('translations');
      const found: string[] = [];
      for (const key of keys) {
        const counting = store.count(key);
        counting.onsuccess = () => {
          if (counting.result > 0) found.push(key);
        };
      }
      transaction.oncomplete = () => resolve(found);
      opening.result.close();
    };
  });
}
