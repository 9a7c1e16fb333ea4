import { own } from '../core/own-members';
import { hangsOnOthers } from './hangs-on-others';
import { boxElement, documentOf, isInPage, type LiveBlock, rangeOf } from './live-block';

/**
 * Keeps what the reader looks at where it is while content comes and goes above it: notes where the topmost visible block
 * stands before a change, and scrolls by what it moved afterwards. Browsers do this on their own in some cases only
 * (never at the top, not in every browser); where they did, there is nothing left to do here.
 */
export class ScrollKeeper {
  /** Parts of a pixel that could not be scrolled yet; many small changes must not add up to a drift. */
  private owed = 0;
  /** Where the page stood before anything was put into it, and where it was left the last time. */
  private readonly origin: number;
  private rest: number;
  /** The reader has gone elsewhere meanwhile, or the page. */
  private hasMoved = false;

  constructor(private readonly document: Document) {
    this.origin = this.top;
    this.rest = this.origin;
  }

  private get scroller(): Element | null {
    return own(this.document).scrollingElement;
  }

  private get top(): number {
    return this.scroller ? own(this.scroller).scrollTop : 0;
  }

  /**
   * Takes all away again. A reader who has not scrolled meanwhile is back where he was, to the pixel, and one who is at the end of the
   * page is at its end: in some layouts nothing on the screen could tell, because all of it moved against each other.
   */
  undo(takeAway: () => void): void {
    this.lookWhetherMoved();
    const { scroller } = this;
    const isAtEnd = scroller !== null && this.top > 0 && lastTop(scroller) - this.top < 1;
    takeAway();
    if (!scroller) return;
    if (!this.hasMoved) goTo(scroller, this.origin);
    else if (isAtEnd) goTo(scroller, lastTop(scroller));
  }

  private lookWhetherMoved(): void {
    this.hasMoved ||= Math.abs(this.top - this.rest) >= 1;
  }

  /**
   * Reads the layout. Returns what puts the topmost visible of these blocks back; it reads again and scrolls. What comes or goes
   * after that block does not move it in most layouts: then there is nothing to read, and the browser lays the page out when it
   * wants to.
   */
  hold(blocks: Iterable<LiveBlock>, changing: readonly LiveBlock[]): () => void {
    this.lookWhetherMoved();
    const block = this.topmostVisible(blocks);
    const anchor = block ? anchorOf(block) : this.somethingVisible();
    const top = anchor?.rect()?.top;
    if (!anchor || top === undefined) return () => {};
    const isMoved = changing.some((one) => isBefore(one, anchor.node) || isAbove(one, top));
    if (!isMoved && !hangsOnOthers(anchor.node)) return () => {};
    const scroller = scrollerOf(anchor.node);
    return () => {
      const now = anchor.rect();
      if (!now || !scroller) return;
      const due = this.owed + now.top - top;
      if (Math.abs(due) < 0.01) return;
      const before = own(scroller).scrollTop;
      goTo(scroller, before + due);
      const left = due - (own(scroller).scrollTop - before);
      this.owed = Math.abs(left) < 1 ? left : 0;
      this.rest = this.top;
    };
  }

  /** Whatever order they come in: held by one further down, all above it would move by what comes between. */
  private topmostVisible(blocks: Iterable<LiveBlock>): LiveBlock | undefined {
    let topmost: { block: LiveBlock; top: number } | undefined;
    for (const block of blocks) {
      if (documentOf(block) !== this.document) continue;
      // Cheaper than the text's own rectangle, and most blocks are far away.
      const around = own(boxElement(block)).getBoundingClientRect();
      if (around.bottom <= 0 || around.top >= innerHeight || (topmost && around.top >= topmost.top)) continue;
      const rect = rectOf(block);
      if (!rect || rect.bottom <= 0 || rect.top >= innerHeight || rect.width <= 0) continue;
      if (!topmost || rect.top < topmost.top) topmost = { block, top: rect.top };
    }
    return topmost?.block;
  }

  /** Where the reader is at something else than what is translated: whatever begins on the screen and goes along with the page. */
  private somethingVisible(): Anchor | undefined {
    for (let y = 0.1; y < 1; y += 0.2) {
      const element = own(this.document).elementFromPoint?.(innerWidth / 2, innerHeight * y);
      if (!element || own(element).getBoundingClientRect().top < 0 || isPinned(element)) continue;
      return {
        node: element,
        rect: () => (own(element).isConnected ? own(element).getBoundingClientRect() : undefined),
      };
    }
    return undefined;
  }
}

/** `instant` because a page that asks for smooth scrolling would show the jump this is here to hide. */
function goTo(scroller: Element, top: number): void {
  if (own(scroller).scrollTop !== top) own(scroller).scrollTo({ top, behavior: 'instant' });
}

/** Where the end of what scrolls is in view. */
function lastTop(scroller: Element): number {
  const { scrollHeight, clientHeight } = own(scroller);
  return scrollHeight - clientHeight;
}

/** What is kept where it is. */
interface Anchor {
  node: Node;
  rect(): DOMRect | undefined;
}

function anchorOf(block: LiveBlock): Anchor {
  return { node: block.first, rect: () => rectOf(block) };
}

function rectOf(block: LiveBlock): DOMRect | undefined {
  return isInPage(block) ? rangeOf(block).getBoundingClientRect() : undefined;
}

/** Bars and banners stay where they are, whatever the page does. */
function isPinned(element: Element): boolean {
  for (let box: Element | null = element; box; box = own(box).parentElement)
    if (/fixed|sticky/.test(getComputedStyle(box).position)) return true;
  return false;
}

function isBefore({ first }: LiveBlock, node: Node): boolean {
  return first !== node && (own(first).compareDocumentPosition(node) & 2) === 0;
}

/** Pages show things in another order than they have them in. */
function isAbove(block: LiveBlock, top: number): boolean {
  return own(boxElement(block)).getBoundingClientRect().top < top;
}

/** The innermost box that scrolls the text: an article may scroll inside a page that does not. */
function scrollerOf(node: Node): Element | null {
  for (let box = own(node).parentElement; box; box = own(box).parentElement) {
    if (
      own(box).scrollHeight > own(box).clientHeight &&
      /^(auto|scroll)$/.test(getComputedStyle(box).overflowY) &&
      !isRoot(box)
    )
      return box;
  }
  return documentAround(node)?.scrollingElement ?? null;
}

function isRoot(element: Element): boolean {
  const document = documentAround(element);
  return element === document?.documentElement || element === document?.scrollingElement;
}

function documentAround(node: Node): Document | null {
  const { ownerDocument } = own(node);
  return ownerDocument && own(ownerDocument);
}
