import { type Entry, takeOut } from './entries';
import { cutOffBy } from './fit';
import type { PageRules } from './page-rules';
import { placeAfter } from './place';

/** The next frame has come by then, also on a slow screen; in milliseconds. */
const LAID_OUT_MS = 40;

interface MisfitsParts {
  rules: PageRules;
  /** Changes the page where these entries are. */
  change(entries: readonly Entry[], write: () => void): void;
}

/**
 * Looks after translations that were put somewhere, when the browser has laid them out: to ask before would make it do so at once,
 * and again later. What turns out to be cut off goes behind the box that cuts it off, or into the panel where nothing can stand
 * there: half a translation over the next paragraph is worse than none.
 */
export class Misfits {
  private readonly unsure = new Set<Entry>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: MisfitsParts) {}

  watch(entry: Entry): void {
    this.unsure.add(entry);
    this.timer ??= setTimeout(() => this.look(), LAID_OUT_MS);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.unsure.clear();
  }

  /** All reads, then all writes. */
  private look(): void {
    this.timer = undefined;
    const placed = [...this.unsure];
    this.unsure.clear();
    const misfits = placed.flatMap((entry) => {
      const box = entry.host && entry.place && cutOffBy(entry.host, entry.place);
      return box ? [{ entry, after: placeAfter(box) }] : [];
    });
    if (misfits.length === 0) return;
    const entries = misfits.map(({ entry }) => entry);
    this.parts.change(entries, () => {
      for (const { entry, after } of misfits) this.move(entry, after);
    });
  }

  private move(entry: Entry, after: Entry['place']): void {
    if (after) {
      entry.place = after;
      entry.settled = after;
      entry.host?.settleAt(after, this.parts.rules);
      // What is around that box may cut it off as well.
      this.watch(entry);
    } else {
      takeOut(entry);
      entry.isPanelOnly = true;
    }
  }
}
