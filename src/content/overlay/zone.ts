import type { Zone } from './page-blocks';

/** How much of a screen is read ahead in the direction the reader goes, and how much behind. */
const AHEAD = 1;
const BEHIND = 0.5;

/** What is near the screen, by where the reader is going. */
export class ReadingZone {
  private isGoingDown = true;
  private last = 0;
  /** Screens beyond what is near, that nobody has scrolled to. */
  private more = 0;

  /** The reader has scrolled: `top` is how far the page has gone up. */
  moved(top: number): void {
    if (top !== this.last) this.isGoingDown = top > this.last;
    this.last = top;
  }

  /** One screen more on either side: there is time for it. */
  widen(): void {
    this.more += 1;
  }

  /** What the reader sees. */
  get screen(): Zone {
    return { top: 0, bottom: innerHeight };
  }

  get current(): Zone {
    const [above, below] = this.isGoingDown ? [BEHIND, AHEAD] : [AHEAD, BEHIND];
    const height = innerHeight;
    return { top: -(above + this.more) * height, bottom: height * (1 + below + this.more) };
  }
}
