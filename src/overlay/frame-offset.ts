import { own } from '../core/own-members';
import { documentOf, isInPage, type LiveBlock, rangeOf } from './live-block';

/** Where the window of a frame's document begins in the top window, in CSS pixels; nowhere else for the top document itself. */
function frameOffset(document: Document): { x: number; y: number } {
  const offset = { x: 0, y: 0 };
  let view = own(document).defaultView;
  while (view && view !== view.parent) {
    const frame = view.frameElement;
    if (!frame) break;
    const rect = own(frame).getBoundingClientRect();
    offset.x += rect.left + own(frame).clientLeft;
    offset.y += rect.top + own(frame).clientTop;
    view = view.parent as typeof view;
  }
  return offset;
}

/** The rectangle of a block's text as the top window has it; an empty one where it is not in the page any more. Reads the layout. */
export function textRect(block: LiveBlock): DOMRect {
  if (!isInPage(block)) return new DOMRect();
  return rectInTop(rangeOf(block).getBoundingClientRect(), documentOf(block));
}

/** A rectangle of an element or range as the top window has it. */
export function rectInTop(rect: DOMRect, document: Document): DOMRect {
  if (own(document).defaultView === window) return rect;
  const { x, y } = frameOffset(document);
  return new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height);
}
