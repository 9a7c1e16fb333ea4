import { inlineText } from '../core/inline';
import { own } from '../core/own-members';
import { isInPage, type LiveBlock } from './live-block';

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
  const range = own(own(block.first).ownerDocument as Document).createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
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
  for (const text of textsOf(block)) {
    isThere = text === node;
    if (isThere) {
      letters += countIn((text.nodeValue ?? '').slice(0, offset));
      break;
    }
    letters += countIn(text.nodeValue ?? '');
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

/** Where the nth counted unit of a block's text is. */
function placeOf(block: LiveBlock, nth: number): { node: Node; offset: number } | undefined {
  let left = nth;
  for (const node of textsOf(block)) {
    const text = node.nodeValue ?? '';
    for (let offset = 0; offset < text.length; offset += 1) {
      if (UNCOUNTED.test(text.charAt(offset))) continue;
      left -= 1;
      if (left === 0) return { node, offset };
    }
  }
  return undefined;
}

const UNSEEN = /^(?:script|style|noscript|template|rt|rp)$/;

function* textsOf({ first, last, box }: LiveBlock): Generator<Node> {
  const document = own(first).ownerDocument as Document;
  const walker = own(document).createTreeWalker(box, 5, (node) => {
    if (own(node).nodeType === 3) return 1;
    return UNSEEN.test(own(node as Element).localName) ? 2 : 3;
  });
  walker.currentNode = first;
  for (
    let node: Node | null = own(first).nodeType === 3 ? first : walker.nextNode();
    node;
    node = walker.nextNode()
  ) {
    const isAfter =
      node !== last && (own(last).compareDocumentPosition(node) & 4) !== 0 && !own(last).contains(node);
    if (isAfter) return;
    yield node;
  }
}
