import { own } from '../core/own-members';

/** Alignments that leave a box where it begins, however tall what is around it becomes. */
const AT_START = /^(?:auto|normal|stretch|(?:safe |unsafe )?(?:start|flex-start|self-start))$/;

/**
 * True where what comes after a node, or beside it, may move it as it grows: in cells and items that are set to the middle or the end,
 * in columns that are balanced, in boxes that stand on a line. Reads styles, not the layout.
 */
export function hangsOnOthers(node: Node): boolean {
  let item: Element | undefined;
  for (let box = own(node).parentElement; box; box = own(box).parentElement) {
    const style = getComputedStyle(box);
    if (isMovable(style) || isMovedIn(style, item)) return true;
    item = box;
  }
  return false;
}

function isMovable({ display, verticalAlign, columnCount, columnWidth }: CSSStyleDeclaration): boolean {
  if (display === 'table-cell') return verticalAlign !== 'top';
  return display.startsWith('inline-') || columnCount !== 'auto' || columnWidth !== 'auto';
}

/** `style`: of what holds the item. */
function isMovedIn(style: CSSStyleDeclaration, item: Element | undefined): boolean {
  const { display, flexDirection, flexWrap, alignItems, alignContent, justifyContent } = style;
  const isFlex = display.endsWith('flex');
  if (!isFlex && !display.endsWith('grid')) return false;
  if (isFlex && (flexDirection.endsWith('reverse') || flexWrap === 'wrap-reverse')) return true;
  // What is downwards in it, and is not the same for a row and a column.
  if (isFlex && flexDirection.startsWith('column')) return !AT_START.test(justifyContent || 'normal');
  const self = item ? getComputedStyle(item).alignSelf || 'auto' : 'auto';
  const align = self === 'auto' ? alignItems || 'normal' : self;
  return !AT_START.test(align) || !AT_START.test(alignContent || 'normal');
}
