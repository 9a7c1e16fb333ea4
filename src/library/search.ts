import { isMatch, type LibraryQuery } from './query';

/** After so long the page gets its turn: half of what a screen shows a picture for. */
const SLICE_MS = 8;
/** How many texts are looked at between two looks at the clock. */
const BETWEEN_LOOKS = 16;

/**
 * The texts of all articles of a library (`textOf`), to be searched. Nothing but the texts: looking through all of 5,000 articles takes less
 * time than an index would save.
 */
export class LibrarySearch {
  readonly #texts = new Map<string, string>();

  /** @param sliceMs how long the page waits for its turn at most */
  constructor(readonly sliceMs = SLICE_MS) {}

  get size(): number {
    return this.#texts.size;
  }

  /** Adds an article's text, or puts it in the place of what it was. */
  set(id: string, text: string): void {
    this.#texts.set(id, text);
  }

  delete(id: string): void {
    this.#texts.delete(id);
  }

  has(id: string): boolean {
    return this.#texts.has(id);
  }

  /**
   * The articles that a query finds. Goes to work in slices, between which the page can do something else; what is added meanwhile may be
   * missing. Undefined where it was aborted.
   */
  async find(query: LibraryQuery, signal?: AbortSignal): Promise<Set<string> | undefined> {
    const found = new Set<string>();
    let until = performance.now() + this.sliceMs;
    let looked = 0;
    for (const [id, text] of this.#texts) {
      if (isMatch(text, query)) found.add(id);
      looked += 1;
      if (looked % BETWEEN_LOOKS > 0 || performance.now() < until) continue;
      await nextTurn();
      if (signal?.aborted) return undefined;
      until = performance.now() + this.sliceMs;
    }
    return signal?.aborted ? undefined : found;
  }
}

/** Lets the page have its turn. A message comes at once, where a timer would wait for four milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
