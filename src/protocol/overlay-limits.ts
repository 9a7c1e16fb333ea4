import type { Inline } from '../core/inline';

/** What a page's script and the background agree on. Apart from the schemas, which that script has no use for. */

/** Blocks in one message: what is near a screen is far below. */
export const MOST_BLOCKS = 200;
/** Characters of one block's content as JSON. */
export const MOST_CONTENT_CHARS = 200_000;

/** A page that is one text, a log say, has blocks that no message takes. */
export function isTooLarge(content: readonly Inline[]): boolean {
  return JSON.stringify(content).length > MOST_CONTENT_CHARS;
}
