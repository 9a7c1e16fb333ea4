import type { EngineLimits } from '../../engines/engine';
import type { BatchSize } from './batch-size';
import { Entry, inOrder, runsOf } from './entry';
import type { QueueClient, TextRequest } from './queue-client';

/** What goes into one request: texts that a job waits for, others maybe too. */
export interface Batch {
  client: QueueClient;
  entries: readonly Entry[];
}

/** What waits to be sent to an engine, for whom, and what of it is wanted most. */
export class Line {
  /** Everything that is waited for, sent or not, by key. */
  private readonly entries = new Map<string, Entry>();
  private readonly waiting = new Set<Entry>();
  /** Parts of requests that were refused: they are sent as they are. */
  private readonly parts: Entry[][] = [];

  constructor(
    private readonly limits: EngineLimits,
    private readonly size: BatchSize,
  ) {}

  get isEmpty(): boolean {
    return this.waiting.size === 0 && this.parts.length === 0;
  }

  /** A text that waits already, or is under way, is not put in line again: its answer is for both. */
  add(client: QueueClient, requests: readonly TextRequest[], now: number): void {
    for (const { form, text } of requests) {
      const key = client.keyOf({ form, text });
      let entry = this.entries.get(key);
      if (!entry) {
        entry = new Entry(key, form, text, now);
        this.entries.set(key, entry);
        this.waiting.add(entry);
      }
      entry.clients.add(client);
    }
  }

  /** A job wants nothing any more. */
  leave(client: QueueClient): void {
    for (const entry of this.entries.values()) {
      if (entry.clients.delete(client) && !entry.isWanted) this.settle(entry);
    }
  }

  /** Nobody waits for it any more: it was answered or refused. */
  settle(entry: Entry): void {
    this.waiting.delete(entry);
    if (this.entries.get(entry.key) === entry) this.entries.delete(entry.key);
  }

  /** Sent in vain: once more, with whatever is wanted then. */
  putBack(entries: readonly Entry[]): void {
    for (const entry of entries) if (entry.isWanted) this.waiting.add(entry);
  }

  /** Sent in vain: once more, apart from the others. */
  putApart(...parts: Entry[][]): void {
    this.parts.unshift(...parts);
  }

  /**
   * Takes out what goes into the next request. With nothing else in line and more to be expected, a request that is not full
   * waits for company: then the milliseconds that it still does. What a job wanted from its beginning is not held back: a reader
   * waits for it, and nothing that comes later belongs to it.
   */
  take(places: number, now: number, state: LineState): Batch | number | undefined {
    const part = this.takePart();
    if (part) return part;
    const best = this.mostWanted();
    if (!best) return undefined;
    const { client, form } = best;
    const candidates = [...this.waiting].filter((entry) => entry.form === form && entry.clients.has(client));
    const since = state.sendsSince(client);
    const isFirst = since === undefined;
    const entries = this.arranged(this.size.take(inOrder(candidates, client), places, isFirst), client);
    const isAll = entries.length === this.waiting.size;
    const newest = Math.max(...entries.map(({ addedAt }) => addedAt));
    if (!isFirst && newest > since && isAll && state.expectsMore) {
      const rest = newest + (this.limits.delayMs ?? 0) - now;
      if (rest > 0) return rest;
    }
    for (const entry of entries) this.waiting.delete(entry);
    return { client, entries };
  }

  /** For an engine that joins runs: words of sentences go to the end, where they part none, and no more runs than it takes. */
  private arranged(entries: Entry[], client: QueueClient): Entry[] {
    if (client.engine.context === 'sentence') return entries;
    const isSentence = (entry: Entry) => client.placeOf(entry).isSentence;
    const sorted = [...entries.filter(isSentence), ...entries.filter((entry) => !isSentence(entry))];
    const runs = runsOf(sorted, client);
    const { runsPerRequest = Number.POSITIVE_INFINITY } = this.limits;
    return sorted.filter((_, index) => (runs[index] ?? 0) < runsPerRequest);
  }

  private takePart(): Batch | undefined {
    for (let part = this.parts.shift(); part; part = this.parts.shift()) {
      const entries = part.filter((entry) => entry.isWanted);
      const [client] = entries[0]?.clients ?? [];
      if (client) return { client, entries };
    }
    return undefined;
  }

  private mostWanted(): { client: QueueClient; form: TextRequest['form'] } | undefined {
    let best: { client: QueueClient; form: TextRequest['form'] } | undefined;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const entry of this.waiting) {
      for (const client of entry.clients) {
        const { rank } = client.placeOf(entry);
        if (best && rank >= bestRank) continue;
        best = { client, form: entry.form };
        bestRank = rank;
      }
    }
    return best;
  }
}

/** What the line has to know of the requests under way. */
interface LineState {
  /** When the first request for a job was sent; undefined before that. */
  sendsSince(client: QueueClient): number | undefined;
  /** True while an answer that is under way may bring more to send. */
  expectsMore: boolean;
}
