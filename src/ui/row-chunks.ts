import type { Block } from '../core/article';
import type { PairEntry } from './pair-list';

/** A block with its sentences. */
export interface BlockEntries {
  block: Block;
  entries: readonly PairEntry[];
}

/** About as many rows as are mounted in one frame. */
const ROWS_PER_CHUNK = 40;

/** Blocks in portions of about 40 rows, so that a long article is mounted over several frames. */
export function chunkRows(blocks: readonly Block[], entries: readonly PairEntry[]): BlockEntries[][] {
  const ofBlock = new Map<string, PairEntry[]>();
  for (const entry of entries) {
    const known = ofBlock.get(entry.blockId);
    if (known) known.push(entry);
    else ofBlock.set(entry.blockId, [entry]);
  }
  const chunks: BlockEntries[][] = [];
  let rows = ROWS_PER_CHUNK;
  for (const block of blocks) {
    const sentences = ofBlock.get(block.id);
    if (!sentences) continue;
    if (rows >= ROWS_PER_CHUNK) {
      chunks.push([]);
      rows = 0;
    }
    chunks.at(-1)?.push({ block, entries: sentences });
    rows += sentences.length;
  }
  return chunks;
}
