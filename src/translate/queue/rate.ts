/** A little more than a second: requests do not arrive as far apart as they were sent. */
const WINDOW_MS = 1080;
/** How long what a server refused is not tried again. */
const CEILING_MS = 10_000;

/**
 * How many requests a second a server takes: no more than that in any second. What it takes is assumed at first and learned
 * from what it refuses; where a whole second went well at this rate a few more are tried (additive increase, and a decrease
 * to what was taken, as TCP has it).
 */
export class Rate {
  /** When the requests of the last second were sent. Those that were refused are not among them. */
  private sent: number[] = [];
  private changedAt: number | undefined;
  private ceilingUntil = Number.NEGATIVE_INFINITY;

  /** `perSecond`: a whole number; absent where nothing is known and nothing assumed. */
  constructor(private perSecond = Number.POSITIVE_INFINITY) {}

  /** Milliseconds until another request may be sent. */
  wait(now: number): number {
    this.sent = this.sent.filter((at) => now - at < WINDOW_MS);
    if (this.sent.length >= this.perSecond && this.mayRaise(now)) {
      this.perSecond += Math.max(1, Math.floor(this.perSecond / 4));
      this.changedAt = now;
    }
    const oldest = this.sent[this.sent.length - this.perSecond];
    return oldest === undefined ? 0 : oldest + WINDOW_MS - now;
  }

  note(now: number): void {
    this.changedAt ??= now;
    this.sent.push(now);
  }

  /** The request that was sent at this time was one too many. */
  refused(sentAt: number, now: number): void {
    const at = this.sent.indexOf(sentAt);
    if (at >= 0) this.sent.splice(at, 1);
    const taken = this.sent.filter((other) => Math.abs(sentAt - other) < WINDOW_MS).length;
    // Refused all by itself, it was no matter of how many in a second.
    if (taken === 0) return;
    this.perSecond = Math.max(1, Math.min(this.perSecond, taken));
    this.changedAt = now;
    this.ceilingUntil = now + CEILING_MS;
  }

  private mayRaise(now: number): boolean {
    return now >= this.ceilingUntil && now - (this.changedAt ?? now) >= WINDOW_MS;
  }
}
