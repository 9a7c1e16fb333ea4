import { type LiveBlock, rangeOf } from './live-block';

/** Where the window of a frame's document begins in the top window, in CSS pixels; nowhere else for the top document itself. */
function frameOffset(document: Document): { x: number; y: number } {
  const offset = { x: 0, y: 0 };
  let view = document.defaultView;
  while (view && view !== view.parent) {
    const frame = view.frameElement;
    if (!frame) break;
    const rect = frame.getBoundingClientRect();
    offset.x += rect.left + frame.clientLeft;
    offset.y += rect.top + frame.clientTop;
    view = view.parent as typeof view;
  }
  return offset;
}

/** The rectangle of a block's text as the top window has it. Reads the layout. */
export function textRect(block: LiveBlock): DOMRect {
  return rectInTop(rangeOf(block).getBoundingClientRect(), block.first.ownerDocument as Document);
}

/** A rectangle of an element or range as the top window has it. */
export function rectInTop(rect: DOMRect, document: Document): DOMRect {
  if (document.defaultView === window) return rect;
  const { x, y } = frameOffset(document);
  return new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height);
}
