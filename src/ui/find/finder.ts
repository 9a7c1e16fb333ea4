import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { TextRange } from '../../core/finding';
import { type Inline, inlineText } from '../../core/inline';
import { findAll, type SearchText, searchQuery, searchText } from '../../core/search-text';
import type { PairEntry } from '../pair-list';
import type { SideName } from '../sides';

/** Where the words that are looked for stand: a range of the text of one side of a row. */
export interface Match {
  entry: PairEntry;
  side: SideName;
  range: TextRange;
}

/** Looks for words in what is shown of an article, in both languages. */
export class Finder {
  readonly isOpen = signal(false);
  /** Grows each time that the reader wants to look for something. */
  readonly wanted = signal(0);
  readonly query = signal('');
  private readonly at = signal(0);
  /** A tree stays the same object as long as its text does. */
  private readonly folded = new WeakMap<readonly Inline[], SearchText>();

  /** In reading order: of each row the original first. */
  readonly matches: ReadonlySignal<readonly Match[]> = computed(() => {
    const query = this.isOpen.value ? searchQuery(this.query.value) : '';
    if (query === '') return [];
    const sides = this.sides.value;
    return this.entries.value.flatMap((entry) => sides.flatMap((side) => this.matchesIn(entry, side, query)));
  });

  /** Its place among the matches, from 0; 0 where there is none. */
  readonly place = computed(() => Math.min(this.at.value, Math.max(this.matches.value.length - 1, 0)));
  /** The match that the reader is at. */
  readonly current = computed(() => this.matches.value[this.place.value]);

  /** `sides`: those that are shown. */
  constructor(
    private readonly entries: ReadonlySignal<readonly PairEntry[]>,
    private readonly sides: ReadonlySignal<readonly SideName[]>,
  ) {}

  open(): void {
    this.isOpen.value = true;
    this.wanted.value += 1;
  }

  close(): void {
    this.isOpen.value = false;
  }

  lookFor(query: string): void {
    this.query.value = query;
    this.at.value = 0;
  }

  /** On to the next match or the one before, from the last to the first. */
  step(by: 1 | -1): void {
    const { length } = this.matches.peek();
    if (length > 0) this.at.value = (this.place.peek() + by + length) % length;
  }

  private matchesIn(entry: PairEntry, side: SideName, query: string): Match[] {
    const pair = entry.pair.value;
    const text = side === 'original' ? pair.original : pair.translation;
    if (!text) return [];
    let folded = this.folded.get(text);
    if (!folded) {
      folded = searchText(inlineText(text));
      this.folded.set(text, folded);
    }
    return findAll(folded, query).map((range) => ({ entry, side, range }));
  }
}
