import { inlineText } from '../core/inline';
import { own } from '../core/own-members';
import { documentOf, isInPage, type LiveBlock } from './live-block';

/** What extraction may change about a text: white space, soft hyphens, zero-width marks, image characters. */
const UNCOUNTED = /[\s\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC]/;

/**
 * Where each sentence of a block begins and ends in the page. The page's own text has other white space than the block, so
 * letters are counted. Undefined for a sentence that is not there: the page changed, or has no letters of it.
 */
export function sentenceRange(
  block: LiveBlock,
  lengths: readonly number[],
  sentence: number,
): Range | undefined {
  const text = inlineText(block.content);
  const start = lengths.slice(0, sentence).reduce((sum, length) => sum + length, 0);
  const before = countIn(text.slice(0, start));
  const inside = countIn(text.slice(start, start + (lengths[sentence] ?? 0)));
  if (inside === 0 || !isInPage(block)) return undefined;
  const from = placeOf(block, before + 1);
  const to = placeOf(block, before + inside);
  if (!from || !to) return undefined;
  const range = own(documentOf(block)).createRange();
  if (from.isText) range.setStart(from.node, from.offset);
  else range.setStartBefore(from.node);
  if (to.isText) range.setEnd(to.node, to.offset + 1);
  else range.setEndAfter(to.node);
  return range;
}

/** Which sentence a place in the page's text belongs to; undefined where the place is not in the block. */
export function sentenceAt(
  block: LiveBlock,
  lengths: readonly number[],
  node: Node,
  offset: number,
): number | undefined {
  let letters = 0;
  let isThere = false;
  for (const leaf of block.leaves) {
    isThere = leaf.node === node;
    letters += countIn(isThere ? textOf(leaf).slice(0, offset) : textOf(leaf));
    if (isThere) break;
  }
  if (!isThere) return undefined;
  const original = inlineText(block.content);
  let start = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    const end = start + (lengths[index] ?? 0);
    letters -= countIn(original.slice(start, end));
    if (letters < 0 || index === lengths.length - 1) return index;
    start = end;
  }
  return undefined;
}

function countIn(text: string): number {
  let count = 0;
  for (const character of text) if (!UNCOUNTED.test(character)) count += character.length;
  return count;
}

/** Where the nth counted unit of a block's text is: in a text, or an element that stands for it. */
function placeOf(block: LiveBlock, nth: number): { node: Node; offset: number; isText: boolean } | undefined {
  let left = nth;
  for (const leaf of block.leaves) {
    const text = textOf(leaf);
    for (let offset = 0; offset < text.length; offset += 1) {
      if (UNCOUNTED.test(text.charAt(offset))) continue;
      left -= 1;
      if (left === 0) return { node: leaf.node, offset, isText: leaf.sign === undefined };
    }
  }
  return undefined;
}

function textOf({ node, sign }: LiveBlock['leaves'][number]): string {
  return sign ?? node.nodeValue ?? '';
}
