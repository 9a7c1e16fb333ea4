import { own } from '../../core/own-members';
import { isProtected } from '../../extract/live/page-element';
import { rectInTop, textRect } from '../../overlay/frame-offset';
import { boxElement, isInPage, isStanding, type LiveBlock } from '../../overlay/live-block';
import { type Box, isSameBlock, readBlocks } from './read-blocks';
import { inSlices, type Slice } from './slices';

/** The part of the top window's height, and beyond, that blocks are read in: CSS pixels from its upper edge. */
export interface Zone {
  top: number;
  bottom: number;
}

export interface PageBlocksParts {
  /** What relative addresses are resolved against. */
  base: string;
  /** Whether the reader did not ask for this very page, which came in the place of another one by itself. */
  isLate: boolean;
  /** Elements that are looked at as if they were not there. */
  isPassedOver(element: Element): boolean;
  /** A document or an open shadow tree that blocks are in. */
  entered(tree: Node): void;
  found(blocks: readonly LiveBlock[]): void;
  lost(ids: readonly string[]): void;
}

/** Texts of one box beyond this number are looked at one by one: an article may be one box. */
const MANY_RUNS = 12;

/**
 * The blocks of a page, found little by little: a box is read when it is near the screen, or, where it is hidden, when it comes to
 * be shown near it. What is far is kept as slices of neighbours, so that a long page costs no more than a short one.
 */
export class PageBlocks {
  private readonly read = new Map<Box, LiveBlock[]>();
  private readonly seen = new WeakSet<Box>();
  /** Those that were not there from the beginning. */
  private readonly late = new WeakSet<Box>();
  /** Whether what is found now was not. */
  private isLate = false;
  private far: Slice[] = [];
  private farRuns: LiveBlock[] = [];
  private found: LiveBlock[] = [];
  private gone: string[] = [];
  private zone: Zone = { top: 0, bottom: 0 };
  /** Ends what was begun with frames. */
  private readonly end = new AbortController();
  private readonly hidden: IntersectionObserver | undefined;

  constructor(private readonly parts: PageBlocksParts) {
    if ('IntersectionObserver' in globalThis)
      this.hidden = new IntersectionObserver((entries) => this.appeared(entries), { rootMargin: '50%' });
  }

  /** True while there is something that was not near yet. */
  get hasMore(): boolean {
    return this.far.length > 0 || this.farRuns.length > 0;
  }

  begin(roots: readonly Element[], zone: Zone): void {
    this.zone = zone;
    for (const root of roots) this.parts.entered(own(root).ownerDocument);
    this.isLate = this.parts.isLate;
    // A root is entered wherever it is: it may have no height of its own.
    const open = roots.filter((one) => !isWrittenIn(one) && !this.isPassedOver(one));
    for (const root of this.fresh(open)) this.enter(root);
    this.isLate = true;
    this.tell();
  }

  /** Reads what is near now and was not before. */
  survey(zone: Zone): void {
    this.zone = zone;
    const { far, farRuns } = this;
    this.far = [];
    this.farRuns = [];
    for (const slice of far) {
      if (this.isSliceNear(slice)) this.asEarlyAs(slice[0], () => this.visitEach(slice));
      else this.far.push(slice);
    }
    for (const block of farRuns) if (isInPage(block)) this.asEarlyAs(block.box, () => this.sort(block, true));
    this.tell();
  }

  /** Looks at what has changed: `targets` are the nodes whose content did. */
  recheck(targets: ReadonlySet<Node>): void {
    const changed = new Set<Box>();
    for (const target of targets) {
      const box = this.boxOf(target);
      if (box) changed.add(box);
    }
    this.dropGone();
    for (const box of changed) if (isStanding(box)) this.readAgain(box);
    this.tell();
  }

  /** These elements are passed over from now on. */
  leaveOut(apart: ReadonlySet<Element>): void {
    for (const box of this.read.keys()) {
      for (let outer: Node | null = box; outer; outer = own(outer).parentNode) {
        if (!apart.has(outer as Element)) continue;
        this.drop(box);
        break;
      }
    }
    this.tell();
  }

  stop(): void {
    this.end.abort();
    this.hidden?.disconnect();
    this.read.clear();
    this.far = [];
    this.farRuns = [];
  }

  private tell(): void {
    const { found, gone } = this;
    this.found = [];
    this.gone = [];
    if (gone.length > 0) this.parts.lost(gone);
    if (found.length > 0) this.parts.found(found);
  }

  private visit(boxes: readonly Box[]): void {
    for (const slice of inSlices(this.fresh(boxes))) {
      if (slice.length === 1 || this.isSliceNear(slice)) this.visitEach(slice);
      else this.far.push(slice);
    }
  }

  /** Those that were not seen yet, which they are now. */
  private fresh(boxes: readonly Box[]): Box[] {
    const fresh = boxes.filter((box) => !this.seen.has(box));
    for (const box of fresh) {
      this.seen.add(box);
      if (this.isLate) this.late.add(box);
      else this.late.delete(box);
    }
    return fresh;
  }

  /** What is found in a box that was there from the beginning was so too. */
  private asEarlyAs(box: Box | undefined, look: () => void): void {
    this.isLate = box === undefined || this.late.has(box);
    look();
    this.isLate = true;
  }

  private isPassedOver(box: Box): boolean {
    return own(box).nodeType === 1 && this.parts.isPassedOver(box as Element);
  }

  private visitEach(boxes: Slice): void {
    let waiting: Box[] = [];
    for (const box of boxes) {
      if (!isStanding(box) || this.isPassedOver(box)) {
        // Where it comes back, it is as one that was not seen before.
        this.seen.delete(box);
        continue;
      }
      const element = boxElement({ box });
      const rect = rectOf(element);
      if (this.isNear(rect)) this.enter(box);
      else if (rect.width === 0 || rect.height === 0) this.enterBoxless(box, element);
      else {
        waiting.push(box);
        continue;
      }
      if (waiting.length > 0) this.far.push(waiting);
      waiting = [];
    }
    if (waiting.length > 0) this.far.push(waiting);
  }

  /** Without a rectangle it is hidden, or its content has boxes of its own. */
  private enterBoxless(box: Box, element: Element): void {
    const isShown = own(element).checkVisibility?.() ?? true;
    if (isShown || getComputedStyle(element).display === 'contents' || !this.hidden) this.enter(box);
    else this.hidden.observe(element);
  }

  private appeared(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.hidden?.unobserve(target);
      if (own(target).isConnected) this.asEarlyAs(target, () => this.enter(target));
    }
    this.tell();
  }

  private enter(box: Box): void {
    if (own(box).nodeType === 1 && /^i?frame$/.test(own(box as Element).localName))
      this.enterFrame(box as HTMLIFrameElement);
    else this.readNow(box);
  }

  /** Documents of other origins have none for us. */
  private enterFrame(frame: HTMLIFrameElement): void {
    const document = frame.contentDocument;
    const { signal } = this.end;
    const loaded = () => {
      this.dropGone();
      if (isStanding(frame)) this.enterFrame(frame);
    };
    frame.addEventListener('load', loaded, { once: true, signal });
    const body = document && own(document).body;
    if (document && body && !isWrittenIn(body)) {
      this.parts.entered(document);
      this.visit([body]);
    }
    this.tell();
  }

  private readNow(box: Box): void {
    if (own(box).nodeType === 11) this.parts.entered(box);
    const { blocks, inner } = readBlocks(box, this.parts.base, this.parts.isPassedOver);
    this.read.set(box, blocks);
    for (const block of blocks) this.sort(block, blocks.length > MANY_RUNS);
    this.visit(inner);
  }

  private sort(block: LiveBlock, isOneOfMany: boolean): void {
    if (this.isLate) block.isLate ??= true;
    const isFar = isOneOfMany && !this.isNear(textRect(block));
    (isFar ? this.farRuns : this.found).push(block);
  }

  /** What is as it was keeps its block, and all that is shown of it. */
  private readAgain(box: Box): void {
    const before = this.read.get(box) ?? [];
    const { blocks, inner } = readBlocks(box, this.parts.base, this.parts.isPassedOver);
    const kept = new Map(before.map((block) => [block.first, block]));
    const now = blocks.map((block) => {
      const old = kept.get(block.first);
      return old && isSameBlock(old, block)
        ? Object.assign(old, { last: block.last, leaves: block.leaves })
        : block;
    });
    this.read.set(box, now);
    const gone = before.filter((block) => !now.includes(block));
    if (gone.length > 0) this.lose(gone);
    for (const block of now) if (!before.includes(block)) this.sort(block, now.length > MANY_RUNS);
    this.visit(inner);
  }

  /** What is not in the page any more, or in a frame whose document is another one. */
  private dropGone(): void {
    for (const box of this.read.keys()) if (!isStanding(box)) this.drop(box);
  }

  private drop(box: Box): void {
    const blocks = this.read.get(box) ?? [];
    this.read.delete(box);
    this.seen.delete(box);
    if (blocks.length > 0) this.lose(blocks);
  }

  private lose(blocks: readonly LiveBlock[]): void {
    const gone = new Set(blocks);
    this.farRuns = this.farRuns.filter((block) => !gone.has(block));
    this.found = this.found.filter((block) => !gone.has(block));
    this.gone.push(...blocks.map(({ id }) => id));
  }

  /** The innermost box that was read and holds a node. */
  private boxOf(node: Node): Box | undefined {
    for (let outer: Node | null = node; outer; outer = own(outer).parentNode) {
      if (this.read.has(outer as Box)) return outer as Box;
    }
    return undefined;
  }

  private isSliceNear(slice: Slice): boolean {
    const [first, last] = [slice.at(0), slice.at(-1)].map(
      (box) => box && isStanding(box) && rectOf(boxElement({ box })),
    );
    if (!first || !last || (first.height === 0 && last.height === 0)) return true;
    return (
      Math.min(first.top, last.top) < this.zone.bottom && Math.max(first.bottom, last.bottom) > this.zone.top
    );
  }

  private isNear({ top, bottom, height }: DOMRect): boolean {
    return height > 0 && top < this.zone.bottom && bottom > this.zone.top;
  }
}

function rectOf(element: Element): DOMRect {
  return rectInTop(own(element).getBoundingClientRect(), own(element).ownerDocument);
}

/** True for editors, whatever they are made of: what is in them is the reader's own. */
function isWrittenIn(root: Element): boolean {
  const { designMode } = own(own(root).ownerDocument);
  const editor = own(root).closest('[contenteditable]');
  return designMode === 'on' || (editor !== null && isProtected(editor));
}
