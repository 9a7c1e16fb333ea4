import { boxElement, type LiveBlock } from './live-block';

/** How far beyond the screen is near, as a share of it: a reader who turns pages stays inside between two frames. */
const AROUND = '200%';

/** Which blocks of a page are near the screen, as the browser itself counts it: to ask every block where it is takes too long. */
export class NearScreen {
  private readonly near = new Set<LiveBlock>();
  private readonly byElement = new Map<Element, Set<LiveBlock>>();
  private readonly observer: IntersectionObserver | undefined;

  constructor() {
    if ('IntersectionObserver' in globalThis)
      this.observer = new IntersectionObserver((entries) => this.moved(entries), { rootMargin: AROUND });
  }

  /** Those that are near, or may be: a block is until the browser has said otherwise. */
  get blocks(): Iterable<LiveBlock> {
    return this.near;
  }

  add(block: LiveBlock): void {
    this.near.add(block);
    const element = boxElement(block);
    const others = this.byElement.get(element);
    if (others) others.add(block);
    else {
      this.byElement.set(element, new Set([block]));
      this.observer?.observe(element);
    }
  }

  delete(block: LiveBlock): void {
    this.near.delete(block);
    const element = boxElement(block);
    const others = this.byElement.get(element);
    others?.delete(block);
    if (others?.size !== 0) return;
    this.byElement.delete(element);
    this.observer?.unobserve(element);
  }

  clear(): void {
    this.observer?.disconnect();
    this.near.clear();
    this.byElement.clear();
  }

  private moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      for (const block of this.byElement.get(target) ?? []) {
        if (isIntersecting) this.near.add(block);
        else this.near.delete(block);
      }
    }
  }
}
