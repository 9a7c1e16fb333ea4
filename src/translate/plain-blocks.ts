import type { Pair } from '../core/pair';
import type { Engine } from '../engines/engine';
import { encodeSentence } from './markup/encode';
import type { FindTerms } from './markup/marks';

/**
 * The blocks that go to an engine as plain text although it carries tags: those of which no sentence has marks, where the
 * engine says of plain text alone which words became which. It is decided for whole blocks, since sentences of one form are
 * sent together and know of each other.
 */
export function plainBlocks(
  pairs: readonly Pair[],
  { markup, aligns }: Pick<Engine, 'markup' | 'aligns'>,
  findTerms: FindTerms,
): ReadonlySet<string> {
  if (!aligns || markup === 'text') return new Set();
  const blocks = new Set(pairs.map(({ blockId }) => blockId));
  for (const { blockId, original } of pairs) {
    if (blocks.has(blockId) && encodeSentence(original, 'text', findTerms).marks.length > 0) {
      blocks.delete(blockId);
    }
  }
  return blocks;
}
