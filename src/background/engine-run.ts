import type { EngineId } from '../core/engine-id';
import type { EngineFailure, EngineOffer, EngineUse } from '../core/engine-use';
import type { AppError } from '../core/errors';
import type { Pair } from '../core/pair';
import { fail, ok, type Result } from '../core/result';
import type { Engine } from '../engines/engine';
import type { PairUpdate } from '../protocol/job-port';
import type { EngineRoute, RouteStep } from './engine-route';

/** What has changed about how an article comes by its engine. */
export interface EngineNews {
  use?: EngineUse;
  preparing?: EngineId | undefined;
  offers?: EngineOffer[];
  failures: EngineFailure[];
}

interface EngineRunInput {
  route: EngineRoute;
  /** The pairs to be translated. */
  pairs: readonly Pair[];
  signal: AbortSignal;
  prepare(engine: Engine): Promise<Result<void>>;
  translate(
    engine: Engine,
    pairs: readonly Pair[],
    onPairs: (updates: PairUpdate[]) => void,
  ): Promise<Result<void>>;
  onEngines(news: EngineNews): void;
  onPairs(updates: PairUpdate[]): void;
}

/**
 * Translates pairs with one engine after the other until all are done or nothing is left to try. What an engine made stays
 * made; a pair is reported as failed only when nobody is left to try it.
 *
 * Succeeds where the work was brought to its end, also where single pairs failed. Fails with `engine-not-chosen` where the
 * reader has to say who translates, else with the error of the last engine. Resolves when the signal is aborted.
 */
export async function runEngines(input: EngineRunInput): Promise<Result<void>> {
  const run = new EngineRun(input);
  const result = await run.toTheEnd();
  run.reportFailed();
  return result;
}

class EngineRun {
  private readonly all: ReadonlyMap<string, Pair>;
  private readonly open: Map<string, Pair>;
  private readonly failed = new Map<string, PairUpdate>();
  private last: Result<void> | undefined;

  constructor(private readonly input: EngineRunInput) {
    this.all = new Map(input.pairs.map((pair) => [pair.id, pair]));
    this.open = new Map(this.all);
  }

  async toTheEnd(): Promise<Result<void>> {
    const { route, signal } = this.input;
    for (;;) {
      const step = await route.next();
      if (signal.aborted) return ok(undefined);
      const end = await this.take(step);
      if (end || signal.aborted) return end ?? ok(undefined);
    }
  }

  /** What nobody could translate, with the reason the last one gave. */
  reportFailed(): void {
    const updates = [...this.failed.values()].filter(({ id }) => this.open.has(id));
    if (updates.length > 0) this.input.onPairs(updates);
  }

  /** The end of the run, if this step is it. */
  private async take(step: RouteStep): Promise<Result<void> | undefined> {
    const { failures } = this.input.route;
    switch (step.type) {
      case 'end':
        return this.last ?? fail(step.error);
      case 'ask':
        this.input.onEngines({ offers: step.offers, failures: [...failures] });
        return this.hasMade() && this.last ? this.last : fail({ kind: 'engine-not-chosen' });
      case 'prepare':
        await this.prepare(step.engine);
        return undefined;
      case 'use':
        this.input.onEngines({ use: step.use, offers: [], failures: [...failures] });
        return this.translate(step.engine);
    }
  }

  private hasMade(): boolean {
    return this.open.size < this.input.pairs.length;
  }

  private async prepare(engine: Engine): Promise<void> {
    const { route, onEngines } = this.input;
    onEngines({ preparing: engine.id, offers: [], failures: [...route.failures] });
    const prepared = await this.input.prepare(engine);
    if (this.input.signal.aborted) return;
    if (!prepared.ok && prepared.error.kind === 'download-cancelled') route.declinedDownload(engine.id);
    else if (!prepared.ok) route.failed(engine.id, prepared.error);
    onEngines({ preparing: undefined, failures: [...route.failures] });
  }

  private async translate(engine: Engine): Promise<Result<void> | undefined> {
    const { route, signal } = this.input;
    const result = await this.input.translate(engine, [...this.open.values()], (updates) =>
      this.sort(updates),
    );
    if (signal.aborted) return ok(undefined);
    this.last = result;
    const error = result.ok ? this.refusal(engine) : result.error;
    if (!error) return ok(undefined);
    route.failed(engine.id, error);
    return undefined;
  }

  /**
   * What is done is told at once, what failed only when nobody is left. A pair that was shown while its translation was being
   * written may fail in the end.
   */
  private sort(updates: readonly PairUpdate[]): void {
    for (const update of updates) {
      const pair = this.all.get(update.id);
      if (update.state === 'done') this.open.delete(update.id);
      else if (pair) {
        this.open.set(update.id, pair);
        this.failed.set(update.id, update);
      }
    }
    const done = updates.filter(({ state }) => state === 'done');
    if (done.length > 0) this.input.onPairs(done);
  }

  /** Why single pairs were refused, where the engine as such did its work. */
  private refusal(engine: Engine): AppError | undefined {
    if (this.open.size === 0) return undefined;
    const [first] = [...this.failed.values()].filter(({ id }) => this.open.has(id));
    return (
      first?.error ?? { kind: 'bad-answer', engine: engine.id, detail: 'sentences without a translation' }
    );
  }
}
