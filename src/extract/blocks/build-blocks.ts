import type { Inline } from '../../core/inline';
import { BlockWalker } from './block-walker';
import type { DraftBlock } from './draft-block';

/** The blocks of an element, in reading order. `base` resolves what addresses are still relative. */
export function buildBlocks(content: Element, base: string): DraftBlock[] {
  const walker = new BlockWalker(base);
  walker.walk(content, { kind: 'paragraph', element: content });
  return walker.blocks;
}

/** The content of one element as one inline tree; block borders inside become spaces. */
export function inlineContent(element: Element, base: string): Inline[] {
  const walker = new BlockWalker(base);
  walker.walk(element, { kind: 'heading', element, single: ' ' });
  return walker.blocks[0]?.content ?? [];
}
