import type { Block } from '../core/article';
import { inlineText } from '../core/inline';
import type { SentencePlace } from '../core/text-directive';
import type { JobStore } from './job-store';
import type { PairEntry } from './pair-list';

/** Sentences before and after one that tell it from others like it. */
const NEIGHBOURS = 6;

/** The headline is the first heading of its article, whatever the page makes of it. */
function headingLevel(block: Block | undefined): number {
  if (block?.kind !== 'heading') return 0;
  return block.role === 'title' ? 1 : (block.level ?? 2);
}

/** What tells a sentence of the article from all others of its page. */
export function placeOf(store: JobStore, { index, blockId, pair }: PairEntry): SentencePlace {
  const entries = store.pairs.entries.peek();
  const textOf = (entry: PairEntry) => inlineText(entry.pair.peek().original);
  const block = store.facts.peek()?.article.blocks.find(({ id }) => id === blockId);
  return {
    sentence: inlineText(pair.peek().original),
    headingLevel: headingLevel(block),
    before: entries.slice(Math.max(index - NEIGHBOURS, 0), index).map(textOf),
    after: entries.slice(index + 1, index + 1 + NEIGHBOURS).map(textOf),
  };
}
