import { boxElement, isInPage, type LiveBlock, rangeOf } from './live-block';

/**
 * Keeps what the reader looks at where it is while content comes and goes above it: notes where the topmost visible block
 * stands before a change, and scrolls by what it moved afterwards. Browsers do this on their own in some cases only
 * (never at the top, not in every browser); where they did, there is nothing left to do here.
 */
export class ScrollKeeper {
  /** Parts of a pixel that could not be scrolled yet; many small changes must not add up to a drift. */
  private owed = 0;

  constructor(private readonly document: Document) {}

  /**
   * Reads the layout. Returns what puts the topmost visible of these blocks back; it reads again and scrolls. What comes or goes
   * after that block does not move it in most layouts: then there is nothing to read, and the browser lays the page out when it
   * wants to.
   */
  hold(blocks: Iterable<LiveBlock>, changing: readonly LiveBlock[]): () => void {
    const seen = this.topmostVisible(blocks);
    if (!seen || !(changing.some((block) => isBefore(block, seen.block)) || hangsOnOthers(seen.block)))
      return () => {};
    const scroller = scrollerOf(seen.block);
    return () => {
      const now = this.rectOf(seen.block);
      if (!now || !scroller) return;
      const due = this.owed + now.top - seen.top;
      if (Math.abs(due) < 0.01) return;
      const before = scroller.scrollTop;
      // `instant` because a page that asks for smooth scrolling would show the jump this is here to hide.
      scroller.scrollTo({ top: before + due, behavior: 'instant' });
      const left = due - (scroller.scrollTop - before);
      this.owed = Math.abs(left) < 1 ? left : 0;
    };
  }

  /** Whatever order they come in: held by one further down, all above it would move by what comes between. */
  private topmostVisible(blocks: Iterable<LiveBlock>): { block: LiveBlock; top: number } | undefined {
    let topmost: { block: LiveBlock; top: number } | undefined;
    for (const block of blocks) {
      if (block.first.ownerDocument !== this.document) continue;
      // Cheaper than the text's own rectangle, and most blocks are far away.
      const around = boxElement(block).getBoundingClientRect();
      if (around.bottom <= 0 || around.top >= innerHeight || (topmost && around.top >= topmost.top)) continue;
      const rect = this.rectOf(block);
      if (!rect || rect.bottom <= 0 || rect.top >= innerHeight || rect.width <= 0) continue;
      if (!topmost || rect.top < topmost.top) topmost = { block, top: rect.top };
    }
    return topmost;
  }

  private rectOf(block: LiveBlock): DOMRect | undefined {
    return isInPage(block) ? rangeOf(block).getBoundingClientRect() : undefined;
  }
}

function isBefore(block: LiveBlock, other: LiveBlock): boolean {
  if (block === other) return false;
  return (block.first.compareDocumentPosition(other.first) & 2) === 0;
}

/** Cells, items of rows, columns: what comes after them, or beside them, may move them. */
function hangsOnOthers(block: LiveBlock): boolean {
  for (let box: Element | null = boxElement(block); box; box = box.parentElement) {
    const { display, columnCount, columnWidth } = getComputedStyle(box);
    if (/table|flex|grid|inline-/.test(display) || columnCount !== 'auto' || columnWidth !== 'auto')
      return true;
  }
  return false;
}

/** The innermost box that scrolls the text: an article may scroll inside a page that does not. */
function scrollerOf({ last }: LiveBlock): Element | null {
  for (let box = last.parentElement; box; box = box.parentElement) {
    if (
      box.scrollHeight > box.clientHeight &&
      /^(auto|scroll)$/.test(getComputedStyle(box).overflowY) &&
      !isRoot(box)
    )
      return box;
  }
  return last.ownerDocument?.scrollingElement ?? null;
}

function isRoot(element: Element): boolean {
  return (
    element === element.ownerDocument.documentElement || element === element.ownerDocument.scrollingElement
  );
}
