import type { BodyBlock } from './body';

/** A list as HTML has it: of one kind, with other lists in its items. */
export interface ListNode {
  isOrdered: boolean;
  items: ListItem[];
}

interface ListItem {
  one: BodyBlock;
  lists: ListNode[];
}

/** List items, which say themselves how deep they are, as lists in lists. */
export function listTree(items: readonly BodyBlock[]): ListNode[] {
  const top: ListNode[] = [];
  /** The items that the next one may be within, the outermost first. */
  const open: { item: ListItem; depth: number }[] = [];
  for (const one of items) {
    const depth = one.block.depth ?? 1;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const item: ListItem = { one, lists: [] };
    add(open.at(-1)?.item.lists ?? top, item);
    open.push({ item, depth });
  }
  return top;
}

function add(lists: ListNode[], item: ListItem): void {
  const isOrdered = item.one.block.ordinal !== undefined;
  const last = lists.at(-1);
  if (last?.isOrdered === isOrdered) last.items.push(item);
  else lists.push({ isOrdered, items: [item] });
}
