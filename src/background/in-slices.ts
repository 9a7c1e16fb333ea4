/** Milliseconds of work before others have their turn: translations that arrive are shown at once. */
const SLICE_MS = 12;

/** Looks at things one after the other, in slices, behind the work that brings them; tells of what came of each slice. */
export class InSlices<Item extends { id: string }, Outcome> {
  private readonly waiting = new Map<string, Item>();
  private isRunning = false;

  /** `look` gives nothing where there is nothing to tell. */
  constructor(
    private readonly look: (item: Item) => Outcome | undefined,
    private readonly signal: AbortSignal,
    private readonly tell: (outcomes: Outcome[]) => void,
  ) {}

  /** What waits already is looked at once, as it is now. */
  add(items: readonly Item[]): void {
    for (const item of items) this.waiting.set(item.id, item);
    if (this.isRunning || this.waiting.size === 0) return;
    this.isRunning = true;
    this.nextSlice();
  }

  private nextSlice(): void {
    setTimeout(() => {
      const outcomes: Outcome[] = [];
      const until = performance.now() + SLICE_MS;
      // What throws is a bug; the others are looked at all the same, when more comes.
      this.isRunning = false;
      for (const [id, item] of this.waiting) {
        this.waiting.delete(id);
        const outcome = this.look(item);
        if (outcome !== undefined) outcomes.push(outcome);
        if (performance.now() >= until) break;
      }
      this.isRunning = this.waiting.size > 0 && !this.signal.aborted;
      if (outcomes.length > 0 && !this.signal.aborted) this.tell(outcomes);
      if (this.isRunning) this.nextSlice();
    }, 0);
  }
}
