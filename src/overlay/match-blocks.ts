import type { Block } from '../core/article';
import { inlineText } from '../core/inline';
import type { LocatedBlock } from './overlay';
import { squeeze } from './own-text';

/**
 * Finds a job's blocks in the page as it is now. The job may have read the page earlier, so its ids mean nothing here:
 * blocks with the same text are the same, in order where a text comes more than once. What is not there any more has no entry.
 */
export function matchBlocks(
  wanted: readonly Block[],
  live: readonly Block[],
  elements: ReadonlyMap<string, Element>,
): Map<string, LocatedBlock> {
  const byText = new Map<string, Element[]>();
  for (const block of live) {
    const element = elements.get(block.id);
    const key = squeeze(inlineText(block.content));
    if (element && key) byText.set(key, [...(byText.get(key) ?? []), element]);
  }
  const located = new Map<string, LocatedBlock>();
  for (const { id, kind, content } of wanted) {
    const text = inlineText(content);
    const element = byText.get(squeeze(text))?.shift();
    if (element) located.set(id, { id, kind, text, element });
  }
  return located;
}
