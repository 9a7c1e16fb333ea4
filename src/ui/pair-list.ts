import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { EngineId } from '../core/engine-id';
import { inlineText } from '../core/inline';
import type { JobSnapshot } from '../core/job';
import type { Pair } from '../core/pair';
import type { PairFindings, PairUpdate } from '../protocol/job-port';
import type { SideName } from './sides';

/** A pair as rows show it: a signal of its own, so that a change renders one row and no other. */
export interface PairEntry {
  readonly id: string;
  readonly blockId: string;
  /** Its place in the article, from 0. */
  readonly index: number;
  readonly pair: Signal<Pair>;
  readonly marked: Signal<boolean>;
  /** The side of it that is being read aloud. */
  readonly spoken: Signal<SideName | undefined>;
}

/** How far the work is, in sentences. */
export interface Counts {
  total: number;
  done: number;
  failed: number;
}

const NO_PAIRS: Counts = { total: 0, done: 0, failed: 0 };

/** The pairs of one job, in order, and how many are in which state. */
export class PairList {
  private byId = new Map<string, PairEntry>();
  private readonly entriesSignal = signal<readonly PairEntry[]>([]);
  private readonly countsSignal = signal<Counts>(NO_PAIRS);
  private readonly foundSignal = signal<readonly PairEntry[]>([]);
  private readonly enginesSignal = signal<readonly EngineId[]>([]);

  /** Another array only when the sentences themselves are others. */
  get entries(): ReadonlySignal<readonly PairEntry[]> {
    return this.entriesSignal;
  }

  get counts(): ReadonlySignal<Counts> {
    return this.countsSignal;
  }

  /** Which engines made what is translated, in the order of their first sentence. Another array only when they are others. */
  get engines(): ReadonlySignal<readonly EngineId[]> {
    return this.enginesSignal;
  }

  /** The rows about which something was found, in order. Another array only when they are others. */
  get found(): ReadonlySignal<readonly PairEntry[]> {
    return this.foundSignal;
  }

  find(id: string): PairEntry | undefined {
    return this.byId.get(id);
  }

  /** The pairs as they are now. */
  snapshot(): Pair[] {
    return this.entriesSignal.value.map((entry) => entry.pair.value);
  }

  /**
   * Takes over the pairs of a snapshot. Sentences that are the same keep their rows; with `keepDone` they also keep
   * their translation where the snapshot has none yet.
   */
  replace(pairs: readonly Pair[], keepDone: boolean): void {
    batch(() => {
      const isSame = pairs.length === this.byId.size && pairs.every((pair) => this.hasSentence(pair));
      if (isSame) {
        for (const pair of pairs) this.set(pair.id, keepDone ? this.kept(pair) : pair);
      } else {
        const next = pairs.map((pair, index) => this.entryOf(keepDone ? this.kept(pair) : pair, index));
        this.byId = new Map(next.map((entry) => [entry.id, entry]));
        this.entriesSignal.value = next;
      }
      this.recount();
    });
  }

  update(updates: readonly PairUpdate[]): void {
    batch(() => {
      for (const update of updates) {
        const known = this.byId.get(update.id)?.pair.value;
        if (!known) continue;
        // A sentence that was translated is not taken back because a later try failed.
        if (known.state === 'done' && update.state !== 'done') continue;
        this.set(known.id, { blockId: known.blockId, original: known.original, ...update });
      }
      this.recount();
    });
  }

  takeFindings(found: readonly PairFindings[]): void {
    batch(() => {
      for (const { id, findings } of found) {
        const known = this.byId.get(id)?.pair.value;
        if (known?.state === 'done') this.set(id, { ...known, findings });
      }
      this.recount();
    });
  }

  private set(id: string, pair: Pair): void {
    const entry = this.byId.get(id);
    if (entry) entry.pair.value = pair;
  }

  private entryOf(pair: Pair, index: number): PairEntry {
    const { id, blockId } = pair;
    const spoken = signal<SideName | undefined>(undefined);
    return { id, blockId, index, pair: signal(pair), marked: signal(false), spoken };
  }

  private hasSentence(pair: Pair): boolean {
    const known = this.byId.get(pair.id)?.pair.value;
    return known !== undefined && inlineText(known.original) === inlineText(pair.original);
  }

  private kept(pair: Pair): Pair {
    const known = this.byId.get(pair.id)?.pair.value;
    return pair.state !== 'done' && known?.state === 'done' && this.hasSentence(pair) ? known : pair;
  }

  private recount(): void {
    const counts = { ...NO_PAIRS };
    const engines = new Set<EngineId>();
    for (const { pair } of this.byId.values()) {
      counts.total += 1;
      const { state, engine } = pair.value;
      if (state === 'done') counts.done += 1;
      if (state === 'failed') counts.failed += 1;
      if (state === 'done' && engine) engines.add(engine);
    }
    this.countsSignal.value = counts;
    const known = this.foundSignal.value;
    const found = [...this.byId.values()].filter(({ pair }) => (pair.value.findings?.length ?? 0) > 0);
    const isSame = found.length === known.length && found.every((entry, at) => entry === known[at]);
    if (!isSame) this.foundSignal.value = found;
    const before = this.enginesSignal.value;
    const after = [...engines];
    if (after.join() !== before.join()) this.enginesSignal.value = after;
  }
}

/** True where what was translated for one job still holds for the other, whichever engine made it. */
export function isSameWork(a: Omit<JobSnapshot, 'pairs'> | undefined, b: JobSnapshot): boolean {
  return (
    a !== undefined &&
    a.article.url === b.article.url &&
    a.target === b.target &&
    a.language.language === b.language.language
  );
}
