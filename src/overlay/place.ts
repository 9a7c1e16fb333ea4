import { own } from '../core/own-members';
import type { Alignment } from './layout';
import { alignmentOf, arrangementOf, isBoxless, pixels, typeDifference } from './layout';
import { boxElement, type LiveBlock } from './live-block';
import type { BoxRule } from './page-rules';

/** Where a translation goes and how it has to look there. Nothing of the page is changed by deciding. */
export interface Place {
  parent: Node;
  before: Node | null;
  /** As a box of its own, as a part of the line, in a column beside the original, or in its place. */
  flow: 'block' | 'inline' | 'beside' | 'instead';
  align: Alignment;
  type: [property: string, value: string][];
  /** Custom properties of the host: the room it takes. */
  room: [property: string, value: string][];
  /** What the box it stands in needs for that. */
  rule?: BoxRule;
}

/** Cells and captions cannot be followed by a box of another kind. */
const LAST_RESORT = /^(td|th|caption|tr|tbody|thead|tfoot|table|body|html|summary|legend)$/;

const BLOCK_TAG =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/**
 * The place under a block. Inside its box, right after the text's last node, is what keeps most layouts and inherits type and
 * colour. Where that would make it a column of a row, the item that holds the text takes it; where it would be cut off by a
 * line clamp, it follows the clamped box. Undefined where nothing may go.
 */
export function placeUnder(block: LiveBlock): Place | undefined {
  let node = climb(block);
  const around = own(node).parentElement;
  if (!around) return undefined;
  let parent: Element = around;
  while (arrangementOf(parent) !== 'flow' && isHolder(node, block)) {
    parent = node;
    node = childHolding(parent, block.last);
  }
  const arrangement = arrangementOf(parent);
  if (arrangement === 'row' || arrangement === 'clamped') {
    const after = placeAfter(parent);
    if (after) return after;
    if (arrangement === 'clamped') return undefined;
  }
  return {
    parent,
    before: skipBreak(node, block),
    flow: isRunningText(block, parent) ? 'inline' : 'block',
    align: alignmentOf(getComputedStyle(boxOf(parent))),
    type: typeDifference(modelOf(parent, block), parent),
    room: [],
  };
}

/** The place that follows a whole element, for one that cannot hold more. Undefined where that would break a row or a table. */
export function placeAfter(element: Element): Place | undefined {
  const parent = own(element).parentElement;
  const style = getComputedStyle(element);
  if (!parent || LAST_RESORT.test(own(element).localName) || isBoxless(style)) return undefined;
  const around = arrangementOf(parent);
  if (around !== 'flow' && around !== 'column') return undefined;
  return {
    parent,
    before: own(element).nextSibling,
    flow: 'block',
    align: alignmentOf(style),
    type: typeDifference(element, parent),
    room: [['--diptych-gap', `${pixels(style.marginBottom)}px`]],
  };
}

/** From the last leaf up through the inline elements that end with it. */
function climb(block: LiveBlock): Node {
  const element = boxElement(block);
  let node: Node = block.last;
  for (
    let parent = own(node).parentElement;
    parent && parent !== element;
    parent = own(parent).parentElement
  ) {
    if (BLOCK_TAG.test(own(parent).localName) || (block.next && own(parent).contains(block.next))) break;
    node = parent;
  }
  return node;
}

/** True for an element that holds all of the text and can hold its translation too. */
function isHolder(node: Node, { first, last }: LiveBlock): node is Element {
  return own(node).nodeType === 1 && node !== last && own(node).contains(first) && own(node).contains(last);
}

/** The child of an element that a node is in, or is. */
export function childHolding(parent: Node, leaf: Node): Node {
  let node = leaf;
  for (let outer = own(node).parentNode; outer && outer !== parent; outer = own(outer).parentNode)
    node = outer;
  return node;
}

/** After a line break that ends the text: the break would be an empty line otherwise. */
function skipBreak(node: Node, block: LiveBlock): Node | null {
  let next = own(node).nextSibling;
  while (next && next !== block.next && own(next).nodeType !== 1 && !own(next).textContent?.trim())
    next = own(next).nextSibling;
  return block.next && next === block.next ? own(next).nextSibling : own(node).nextSibling;
}

/** The innermost element that only styles the text. Links and emphasis are not it: the translation has its own. */
export function modelOf(parent: Element, block: LiveBlock): Element {
  let model = parent;
  for (;;) {
    const child = childHolding(model, block.last);
    if (!isHolder(child, block) || !/^(span|font|div|p|big|small)$/.test(own(child).localName)) return model;
    model = child;
  }
}

/** The nearest box that text in the element is laid out in. */
function boxOf(element: Element): Element {
  let box = element;
  for (;;) {
    const outer = own(box).parentElement;
    if (!outer || !isBoxless(getComputedStyle(box))) return box;
    box = outer;
  }
}

/** True for a piece of a line, as in a list that is set as one sentence: its translation continues the line. */
function isRunningText(block: LiveBlock, parent: Element): boolean {
  if (block.next || parent !== block.box || !isBoxless(getComputedStyle(parent))) return false;
  return squeeze(boxOf(parent)) !== squeeze(parent);
}

function squeeze(element: Element): string {
  return (own(element).textContent ?? '').replace(/\s+/g, '');
}
