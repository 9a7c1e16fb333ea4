import type { EngineLimits } from '../../engines/engine';

/** The headline and what stands next to it: what a reader sees first must not wait for a full batch. */
const FIRST_BATCH_ITEMS = 3;
/**
 * How long a request may take: a good part of its deadline must be left, and a reader should have something to see. Below and
 * above these times more or less is sent, so much that it would take the time in between. What lies within is left alone: a
 * part of any time is the way there and back, which does not shrink with the request.
 */
const QUICK_MS = 4000;
const GOOD_MS = 8000;
const SLOW_MS = 12_000;
const FEWEST_CHARS = 200;
/** After a request that was too much, so many have to go well before more is tried: each that is too much costs its deadline. */
const SUCCESSES_TO_GROW = 20;

/** How much goes into a request. Learns from how long requests take. */
export class BatchSize {
  private most: number;
  private mostItems: number;
  /** Requests that went well since the most items changed; one that was half full is half a request. */
  private successes = 0;
  /** The most that went well in one request; half as much counts after each that was too much. */
  private proven = { items: 0, chars: 0 };

  constructor(private readonly limits: EngineLimits) {
    this.most = limits.charsAtFirst ?? limits.charsPerRequest;
    this.mostItems = limits.itemsPerRequest;
  }

  /**
   * Takes from the front of the texts what goes into one request. What is left is shared out among the places that are free, so
   * that no request is large while another place has nothing to do, but not into more requests than it is worth.
   */
  take<T extends { text: string }>(texts: readonly T[], places: number, isFirst: boolean): T[] {
    const total = charsOf(texts);
    const worth = Math.min(this.most, this.limits.charsPerRequest / 2);
    const share = Math.ceil(total / Math.max(places, 1));
    const chars = Math.min(this.most, Math.max(share, worth));
    const items = Math.min(this.mostItems, isFirst ? FIRST_BATCH_ITEMS : Number.POSITIVE_INFINITY);
    const taken: T[] = [];
    let sum = 0;
    for (const one of texts) {
      sum += one.text.length;
      if (taken.length > 0 && (taken.length >= items || sum > chars)) break;
      taken.push(one);
    }
    return taken;
  }

  /** A request with these texts took so long. */
  learn(texts: readonly { text: string }[], milliseconds: number): void {
    this.proven = this.atLeastProven(texts);
    this.successes += Math.min(1, texts.length / this.mostItems);
    if (this.successes >= SUCCESSES_TO_GROW) {
      this.successes = 0;
      this.mostItems = Math.min(this.limits.itemsPerRequest, Math.ceil(this.mostItems * 1.5));
    }
    const good = (charsOf(texts) / Math.max(milliseconds, 1)) * GOOD_MS;
    if (milliseconds < QUICK_MS) this.most = Math.min(this.limits.charsPerRequest, Math.max(good, this.most));
    else if (milliseconds > SLOW_MS) this.most = Math.max(FEWEST_CHARS, Math.min(good, this.most));
  }

  /** A request was too much for the server; or, where larger ones went well, the server faltered by itself. */
  shrink(texts: readonly { text: string }[]): void {
    const { items, chars } = this.atLeastProven(texts);
    this.successes = 0;
    this.proven = { items: this.proven.items / 2, chars: this.proven.chars / 2 };
    this.mostItems = Math.max(1, Math.min(this.mostItems, Math.ceil(items / 2)));
    this.most = Math.max(FEWEST_CHARS, Math.min(this.most, Math.ceil(chars / 2)));
  }

  private atLeastProven(texts: readonly { text: string }[]): { items: number; chars: number } {
    const { items, chars } = this.proven;
    return { items: Math.max(items, texts.length), chars: Math.max(chars, charsOf(texts)) };
  }
}

function charsOf(texts: readonly { text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
