import type { OwnText } from './own-text';

/**
 * Keeps what the reader looks at where it is while content comes and goes above it: notes where the topmost visible block
 * stands before a change, and scrolls by what it moved afterwards. Browsers do this on their own in some cases only
 * (never at the top, not in every browser); where they did, there is nothing left to do here.
 */
export class ScrollKeeper {
  /** Parts of a pixel that could not be scrolled yet; many small changes must not add up to a drift. */
  private owed = 0;

  constructor(private readonly document: Document) {}

  /** Reads the layout. Returns what puts the topmost visible of these texts back; it reads again and scrolls. */
  hold(texts: Iterable<OwnText>): () => void {
    const seen = this.topmostVisible(texts);
    if (!seen) return () => {};
    const scroller = scrollerOf(seen.text);
    return () => {
      const now = this.rectOf(seen.text);
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

  /** Whatever order the texts come in: held by one further down, all above it would move by what comes between. */
  private topmostVisible(texts: Iterable<OwnText>): { text: OwnText; top: number } | undefined {
    let topmost: { text: OwnText; top: number } | undefined;
    for (const text of texts) {
      const rect = this.rectOf(text);
      if (!rect || rect.bottom <= 0 || rect.top >= innerHeight || rect.width <= 0) continue;
      if (!topmost || rect.top < topmost.top) topmost = { text, top: rect.top };
    }
    return topmost;
  }

  private rectOf(text: OwnText): DOMRect | undefined {
    if (!text.first.isConnected || !text.last.isConnected) return undefined;
    const range = this.document.createRange();
    range.setStartBefore(text.first);
    range.setEndAfter(text.last);
    return range.getBoundingClientRect();
  }
}

/** The innermost box that scrolls the text: an article may scroll inside a page that does not. */
function scrollerOf(text: OwnText): Element | null {
  for (let box = text.last.parentElement; box; box = box.parentElement) {
    if (
      box.scrollHeight > box.clientHeight &&
      /^(auto|scroll)$/.test(getComputedStyle(box).overflowY) &&
      !isRoot(box)
    )
      return box;
  }
  return text.last.ownerDocument?.scrollingElement ?? null;
}

function isRoot(element: Element): boolean {
  return (
    element === element.ownerDocument.documentElement || element === element.ownerDocument.scrollingElement
  );
}
