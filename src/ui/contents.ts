import type { Block } from '../core/article';
import type { PairEntry } from './pair-list';

/** A heading of the article: where it is, and how deep, from 0. */
export interface ContentsItem {
  entry: PairEntry;
  depth: number;
}

/** What is shorter is seen at a glance. */
const FEWEST_HEADINGS = 3;
const FEWEST_SENTENCES = 30;

/** The headings of a long article below its title, in order; none of a short one. */
export function contentsOf(blocks: readonly Block[], entries: readonly PairEntry[]): ContentsItem[] {
  if (entries.length < FEWEST_SENTENCES) return [];
  const first = new Map<string, PairEntry>();
  for (const entry of entries) if (!first.has(entry.blockId)) first.set(entry.blockId, entry);
  const headings = blocks.flatMap((block) => {
    const entry = first.get(block.id);
    return block.kind === 'heading' && block.role !== 'title' && entry
      ? [{ entry, level: block.level ?? 2 }]
      : [];
  });
  if (headings.length < FEWEST_HEADINGS) return [];
  const highest = Math.min(...headings.map(({ level }) => level));
  return headings.map(({ entry, level }) => ({ entry, depth: level - highest }));
}
