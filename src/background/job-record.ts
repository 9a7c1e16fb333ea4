import type { ComparedEngine } from '../core/comparison';
import type { AppError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { Inline } from '../core/inline';
import type { JobSnapshot, JobState } from '../core/job';
import type { Pair } from '../core/pair';
import type { JobEvent, PairUpdate } from '../protocol/job-port';
import type { EngineNews } from './engine-run';

/** What was found about one translation of a pair. */
export interface FoundPair {
  id: string;
  translation: readonly Inline[];
  findings: Finding[];
}

export type JobListener = (event: JobEvent) => void;

/** What is known of a tab's job, and who is told when it changes. */
export class JobRecord {
  private readonly listeners = new Set<JobListener>();
  private current: JobSnapshot | undefined;

  get snapshot(): JobSnapshot | undefined {
    return this.current;
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Returns what ends it. */
  watch(listener: JobListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  begin(snapshot: JobSnapshot): void {
    this.current = snapshot;
    this.broadcast({ type: 'job', job: snapshot });
  }

  forget(): void {
    this.current = undefined;
  }

  tell(news: Partial<EngineNews> & Partial<Pick<JobSnapshot['engines'], 'cost' | 'isPrivate'>>): void {
    const job = this.current;
    if (!job) return;
    const { preparing, ...rest } = { ...job.engines, ...news };
    job.engines = { ...rest, ...(preparing && { preparing }) };
    this.broadcast({ type: 'engines', jobId: job.id, engines: job.engines });
  }

  /** How far other engines are that were asked about the whole article. */
  compare(comparison: ComparedEngine[]): void {
    const job = this.current;
    if (!job) return;
    job.comparison = comparison;
    this.broadcast({ type: 'comparison', jobId: job.id, comparison });
  }

  update(updates: PairUpdate[]): void {
    const job = this.current;
    if (!job || updates.length === 0) return;
    const changed = new Map(updates.map((update) => [update.id, update]));
    job.pairs = job.pairs.map((pair) => {
      const update = changed.get(pair.id);
      return update ? { blockId: pair.blockId, original: pair.original, ...update } : pair;
    });
    this.broadcast({ type: 'pairs', jobId: job.id, pairs: updates });
  }

  /** What was found about pairs; those whose translation has become another one since are passed over. */
  find(found: readonly FoundPair[]): void {
    const job = this.current;
    if (!job) return;
    const pairs = found.filter(({ id, translation }) => this.pair(id)?.translation === translation);
    const findings = new Map(pairs.map(({ id, findings }) => [id, findings]));
    if (findings.size === 0) return;
    job.pairs = job.pairs.map((pair) => {
      const known = findings.get(pair.id);
      return known ? { ...pair, findings: known } : pair;
    });
    const told = [...findings].map(([id, known]) => ({ id, findings: known }));
    this.broadcast({ type: 'findings', jobId: job.id, pairs: told });
  }

  pair(id: string): Pair | undefined {
    return this.current?.pairs.find((pair) => pair.id === id);
  }

  finish(state: JobState, error?: AppError): void {
    const job = this.current;
    if (!job) return;
    const { error: _, ...rest } = job;
    this.current = { ...rest, state, ...(error && { error }) };
    this.broadcast({ type: 'state', jobId: job.id, state, ...(error && { error }) });
  }

  broadcast(event: JobEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
