import type { Inline } from '../core/inline';
import type { LanguageTag } from '../core/language';
import { own } from '../core/own-members';

/** A text of the page, with the nodes that hold it there. */
export interface LiveBlock {
  /** Unique in its document, and never used again. */
  id: string;
  isHeading: boolean;
  content: Inline[];
  /** What it declares itself, where that is not what the page does. */
  language?: LanguageTag;
  /** The box that it stands in, alone or among others. */
  box: Element | ShadowRoot;
  /** The first and the last leaf of it. */
  first: Node;
  last: Node;
  /** What its letters come from, in order: text nodes, and elements that `sign` stands for. */
  leaves: readonly { node: Node; sign?: string }[];
  /** A line break that ends it. */
  next?: Element;
  /** There is something in its box that its translation does not show: formulas, controls, what is left as it is or hidden. */
  hasObjects: boolean;
  /** Nothing else that can be read is in its box. */
  isAlone: boolean;
  /** The page came up with it after the reader had asked for the page. */
  isLate?: boolean;
}

/** The element around a block's text: in an open shadow tree without one, its host. */
export function boxElement({ box }: Pick<LiveBlock, 'box'>): Element {
  return own(box).nodeType === 1 ? (box as Element) : (box as ShadowRoot).host;
}

/** The document that a block's text is in: that of the page, or of a frame. */
export function documentOf({ first }: Pick<LiveBlock, 'first'>): Document {
  return first.ownerDocument as Document;
}

/** True for a node that is in a page that is shown: a document whose frame is gone has its nodes still. */
export function isStanding(node: Node): boolean {
  const { isConnected, ownerDocument } = own(node);
  return isConnected && own(ownerDocument ?? (node as Document)).defaultView !== null;
}

/** True while all of the block's nodes are in the page. */
export function isInPage({ first, last, box }: LiveBlock): boolean {
  return isStanding(box) && first.isConnected && last.isConnected;
}

/** The stretch of the page that the text takes up. */
export function rangeOf(block: Pick<LiveBlock, 'first' | 'last'>): Range {
  const range = own(documentOf(block)).createRange();
  range.setStartBefore(block.first);
  range.setEndAfter(block.last);
  return range;
}
