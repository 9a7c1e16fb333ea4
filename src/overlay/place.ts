import type { Alignment } from './layout';
import { alignmentOf, arrangementOf, isBoxless, isOffLimits, typeDifference } from './layout';
import { isBlockTag, type OwnText, squeeze } from './own-text';

/** Where a translation goes and how it has to look there. Nothing of the page is changed by deciding. */
export interface Place {
  parent: Element;
  before: Node | null;
  flow: 'block' | 'inline';
  align: Alignment;
  type: [property: string, value: string][];
  /** Pixels that already separate it from the original's text, beyond what is wanted. */
  gap: number;
}

/** Cells and captions cannot be followed by a box of another kind. */
const LAST_RESORT = /^(td|th|caption|tr|tbody|thead|tfoot|table|body|html|summary|legend)$/;

/**
 * The place for the translation of the text at `own` in `element`. Inside, right after the text's last node, is what
 * keeps most layouts and inherits type and colour. Where that would make it a column of a row, the item that holds the
 * text takes it; where it would be cut off by a line clamp, it follows the clamped box. Undefined where nothing may go.
 */
export function choosePlace(element: Element, own: OwnText): Place | undefined {
  let node = climb(element, own);
  if (!node.parentElement) return undefined;
  let parent: Element = node.parentElement;
  while (arrangementOf(parent) !== 'flow' && isHolder(node, own)) {
    parent = node;
    node = childHolding(parent, own.last);
  }
  if (isOffLimits(parent)) return undefined;
  const arrangement = arrangementOf(parent);
  if (arrangement === 'row' || arrangement === 'clamped') {
    const after = placeAfter(parent);
    if (after) return after;
    if (arrangement === 'clamped') return undefined;
  }
  return {
    parent,
    before: skipBreak(node, own),
    flow: isRunningText(element, parent, own) ? 'inline' : 'block',
    align: alignmentOf(getComputedStyle(boxOf(parent))),
    type: typeDifference(modelOf(parent, own), parent),
    gap: 0,
  };
}

/** The place that follows a whole element, for one that cannot hold more. Undefined where that would break a row or a table. */
export function placeAfter(element: Element): Place | undefined {
  const parent = element.parentElement;
  const style = getComputedStyle(element);
  if (!parent || LAST_RESORT.test(element.localName) || isBoxless(style)) return undefined;
  const around = arrangementOf(parent);
  if ((around !== 'flow' && around !== 'column') || isOffLimits(parent)) return undefined;
  return {
    parent,
    before: element.nextSibling,
    flow: 'block',
    align: alignmentOf(style),
    type: typeDifference(element, parent),
    gap: Number.parseFloat(style.marginBottom) || 0,
  };
}

/** From the last leaf up through the inline elements that end with it. */
function climb(element: Element, own: OwnText): Node {
  let node: Node = own.last;
  while (node.parentElement && node.parentElement !== element) {
    const parent: Element = node.parentElement;
    if (isBlockTag(parent) || (own.next && parent.contains(own.next))) break;
    node = parent;
  }
  return node;
}

/** True for an element that holds all of the text and can hold its translation too. */
function isHolder(node: Node, own: OwnText): node is Element {
  return node.nodeType === 1 && node !== own.last && node.contains(own.first) && node.contains(own.last);
}

function childHolding(parent: Element, leaf: Node): Node {
  let node = leaf;
  while (node.parentNode && node.parentNode !== parent) node = node.parentNode;
  return node;
}

/** After a line break that ends the text: the break would be an empty line otherwise. */
function skipBreak(node: Node, own: OwnText): Node | null {
  let next = node.nextSibling;
  while (next && next !== own.next && next.nodeType !== 1 && !next.textContent?.trim())
    next = next.nextSibling;
  return own.next && next === own.next ? next.nextSibling : node.nextSibling;
}

/** The innermost element that only styles the text. Links and emphasis are not it: the translation has its own. */
function modelOf(parent: Element, own: OwnText): Element {
  let model = parent;
  for (;;) {
    const child = childHolding(model, own.last);
    if (!isHolder(child, own) || !/^(span|font|div|p|big|small)$/.test(child.localName)) return model;
    model = child;
  }
}

/** The nearest box that text in the element is laid out in. */
function boxOf(element: Element): Element {
  let box = element;
  while (box.parentElement && isBoxless(getComputedStyle(box))) box = box.parentElement;
  return box;
}

/** True for a piece of a line, as in a list that is set as one sentence: its translation continues the line. */
function isRunningText(element: Element, parent: Element, own: OwnText): boolean {
  if (own.next || parent !== element || !isBoxless(getComputedStyle(parent))) return false;
  return squeeze(boxOf(parent).textContent ?? '') !== squeeze(parent.textContent ?? '');
}
