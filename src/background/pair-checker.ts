import type { Finding } from '../core/finding';
import type { Inline } from '../core/inline';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import { checkPair } from '../translate/checks/check-pair';

/** What was found about one translation of a pair. */
export interface CheckedPair {
  id: string;
  translation: readonly Inline[];
  findings: Finding[];
}

/** Milliseconds of checking before others have their turn: translations that arrive are shown at once. */
const SLICE_MS = 12;

export type TranslatedPair = Pick<Pair, 'id' | 'original'> & { translation: readonly Inline[] };

/** Checks pairs one after the other, in slices, behind the work that brings them. Tells of those that something was found about. */
export class PairChecker {
  private readonly waiting = new Map<string, TranslatedPair>();
  private isRunning = false;

  constructor(
    private readonly languages: LanguagePair,
    private readonly signal: AbortSignal,
    private readonly onFound: (found: CheckedPair[]) => void,
  ) {}

  /** A pair that waits already is checked once, as it is now. */
  add(pairs: readonly TranslatedPair[]): void {
    for (const pair of pairs) this.waiting.set(pair.id, pair);
    if (this.isRunning || this.waiting.size === 0) return;
    this.isRunning = true;
    this.nextSlice();
  }

  private nextSlice(): void {
    setTimeout(() => {
      const found: CheckedPair[] = [];
      const until = performance.now() + SLICE_MS;
      for (const [id, { original, translation }] of this.waiting) {
        this.waiting.delete(id);
        const findings = checkPair(original, translation, this.languages);
        if (findings.length > 0) found.push({ id, translation, findings });
        if (performance.now() >= until) break;
      }
      this.isRunning = this.waiting.size > 0 && !this.signal.aborted;
      if (found.length > 0 && !this.signal.aborted) this.onFound(found);
      if (this.isRunning) this.nextSlice();
    }, 0);
  }
}
