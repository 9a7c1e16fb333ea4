import { own } from '../../core/own-members';
import { isByReader } from '../../overlay/by-reader';

/** Characters that a page may come up with while the reader does nothing: some twenty screens of text. */
const MOST_CHARS = 50_000;
/** How fast that fills up again, in characters a second: faster than anybody reads. */
const PER_SECOND = 100;
/** The same while the reader is at it: faster than anybody scrolls for long. */
const PER_SECOND_AT_IT = 2000;
/** For so long after a touch of the page the reader is at it, in milliseconds. */
const AT_IT_MS = 5000;
/** How often it is looked whether there is room again. */
const AGAIN_MS = 1000;

const TOUCHES = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const;
const PASSIVE = { capture: true, passive: true } as const;

/**
 * How much of what a page comes up with by itself is translated: somebody may have to pay for it, and a page can make text without end.
 * What there is when the reader asks for a page is not counted. Nothing is asked for while the reader, having seen the page, is elsewhere.
 */
export class Allowance {
  private chars = MOST_CHARS;
  private countedAt = performance.now();
  private touchedAt = Number.NEGATIVE_INFINITY;
  private wasSeen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `again`: what was refused may be asked for now. */
  constructor(
    private readonly document: Document,
    private readonly again: () => void,
  ) {
    this.look();
    own(document).addEventListener('visibilitychange', this.looked);
    for (const type of TOUCHES) window.addEventListener(type, this.touched, PASSIVE);
  }

  get isAway(): boolean {
    return this.wasSeen && !this.isSeen;
  }

  /** Whether so much may be asked for now; if so, it is counted. */
  take(chars: number): boolean {
    this.fill();
    if (this.isAway) return false;
    // A text that is larger than all there can be is taken when there is all.
    if (this.chars < Math.min(chars, MOST_CHARS)) {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        this.again();
      }, AGAIN_MS);
      return false;
    }
    this.chars -= chars;
    return true;
  }

  stop(): void {
    clearTimeout(this.timer);
    own(this.document).removeEventListener('visibilitychange', this.looked);
    for (const type of TOUCHES) window.removeEventListener(type, this.touched, PASSIVE);
  }

  private get isSeen(): boolean {
    return own(this.document).visibilityState === 'visible';
  }

  private look(): void {
    this.wasSeen ||= this.isSeen;
  }

  private readonly looked = (): void => {
    this.look();
    if (this.isSeen) this.again();
  };

  private readonly touched = (event: Event): void => {
    if (!isByReader(event)) return;
    this.fill();
    this.touchedAt = performance.now();
  };

  private fill(): void {
    const now = performance.now();
    const untilLeft = Math.min(now, this.touchedAt + AT_IT_MS);
    const atIt = Math.max(0, untilLeft - this.countedAt);
    const alone = now - this.countedAt - atIt;
    this.chars = Math.min(MOST_CHARS, this.chars + (atIt * PER_SECOND_AT_IT + alone * PER_SECOND) / 1000);
    this.countedAt = now;
  }
}
