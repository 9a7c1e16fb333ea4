import { own } from '../../core/own-members';

/** While a page scrolls it is looked at this often, in milliseconds. */
const SCROLL_MS = 80;
const RESIZE_MS = 200;
/** How often there may be time for more. */
const IDLE_MS = 600;

export interface ViewEvents {
  /** `top`: how far the page, or what scrolls in it, has gone up. */
  moved(top: number): void;
  resized(): void;
  /** After either. */
  changed(): void;
  /** The address may be another one, of the same document. */
  navigated(): void;
  /** Whether there is something to be done when there is time. */
  hasMore(): boolean;
  /** There is: the page has nothing better to do, and the reader looks at it. */
  idle(): void;
}

/** Tells what becomes of the view of a page. */
export class ViewFollower {
  private scrollTimer: ReturnType<typeof setTimeout> | undefined;
  private resizeTimer: ReturnType<typeof setTimeout> | undefined;
  private idleTimer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly document: Document,
    private readonly on: ViewEvents,
  ) {}

  start(): void {
    own(this.document).addEventListener('scroll', this.scrolled, PASSIVE);
    window.addEventListener('resize', this.resized);
    window.addEventListener('popstate', this.on.navigated);
    // Tells of pushState too, which has no event of its own.
    navigation()?.addEventListener('navigatesuccess', this.on.navigated);
    this.idleTimer = setInterval(() => this.whenIdle(), IDLE_MS);
  }

  stop(): void {
    own(this.document).removeEventListener('scroll', this.scrolled, PASSIVE);
    window.removeEventListener('resize', this.resized);
    window.removeEventListener('popstate', this.on.navigated);
    navigation()?.removeEventListener('navigatesuccess', this.on.navigated);
    clearTimeout(this.scrollTimer);
    clearTimeout(this.resizeTimer);
    clearInterval(this.idleTimer);
  }

  private readonly scrolled = ({ target }: Event): void => {
    this.scrollTimer ??= setTimeout(() => {
      this.scrollTimer = undefined;
      const inner = target as Node;
      this.on.moved(own(inner).nodeType === 1 ? own(inner as Element).scrollTop : scrollY);
      this.on.changed();
    }, SCROLL_MS);
  };

  private readonly resized = (): void => {
    clearTimeout(this.resizeTimer);
    this.resizeTimer = setTimeout(() => {
      this.on.resized();
      this.on.changed();
    }, RESIZE_MS);
  };

  private whenIdle(): void {
    if (!this.on.hasMore() || own(this.document).visibilityState !== 'visible') return;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => this.on.idle(), { timeout: IDLE_MS });
    else this.on.idle();
  }
}

const PASSIVE = { capture: true, passive: true } as const;

function navigation(): EventTarget | undefined {
  return (globalThis as { navigation?: EventTarget }).navigation;
}
