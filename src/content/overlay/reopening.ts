/** How long a page may be without its article before it is looked for again, in milliseconds; longer each time it is not there. */
const FIRST_MS = 400;
const MOST_MS = 8000;

/** Looks at a page anew: soon after it became another one, and ever less often while there is nothing in it. */
export class Reopening {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_MS;
  /** The address where there was nothing last. */
  private inVainAt: string | undefined;

  /** `open` gives false where there was nothing. */
  constructor(private readonly open: () => boolean) {}

  soon(): void {
    if (this.inVainAt !== undefined && this.inVainAt !== location.href) this.stop();
    this.timer ??= setTimeout(() => this.now(), this.wait);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.wait = FIRST_MS;
    this.inVainAt = undefined;
  }

  private now(): void {
    this.timer = undefined;
    const isOpen = this.open();
    this.wait = isOpen ? FIRST_MS : Math.min(this.wait * 2, MOST_MS);
    this.inVainAt = isOpen ? undefined : location.href;
  }
}
