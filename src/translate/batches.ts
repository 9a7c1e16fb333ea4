import type { EngineLimits } from '../engines/engine';

/** The headline and what stands next to it: what a reader sees first must not wait for a full batch. */
const FIRST_BATCH_ITEMS = 3;

/**
 * Groups texts, in order, into batches within an engine's limits. A text longer than a whole request is a batch of its own.
 * With `quickStart` the first batch is small.
 */
export function planBatches(texts: readonly string[], limits: EngineLimits, quickStart: boolean): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let chars = 0;
  for (const text of texts) {
    const mostItems = quickStart && batches.length === 0 ? FIRST_BATCH_ITEMS : Number.POSITIVE_INFINITY;
    const isFull =
      batch.length >= Math.min(limits.itemsPerRequest, mostItems) ||
      chars + text.length > limits.charsPerRequest;
    if (isFull && batch.length > 0) {
      batches.push(batch);
      batch = [];
      chars = 0;
    }
    batch.push(text);
    chars += text.length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
