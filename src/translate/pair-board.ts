import type { AppError } from '../core/errors';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import type { Engine } from '../engines/engine';
import type { Answers } from './answers';
import type { PairUpdate } from './pair-update';
import { PairWork, type TextRequest } from './pair-work';

/** What came of a step: pairs to report, and texts that only the engine can give. */
interface Step {
  updates: PairUpdate[];
  misses: TextRequest[];
}

/** The pairs of a job that are not done, and which text each of them waits for. */
export class PairBoard {
  private readonly open: Set<PairWork>;
  private readonly waiting = new Map<string, Set<PairWork>>();

  constructor(
    pairs: readonly Pair[],
    private readonly engine: Engine,
    languages: LanguagePair,
    private readonly answers: Answers,
  ) {
    const undone = pairs.filter((pair) => pair.state !== 'done');
    this.open = new Set(undone.map((pair) => new PairWork(pair, engine, languages)));
  }

  /** Brings all pairs as far as the cache goes. */
  advanceAll(): Promise<Step> {
    return this.advanceWorks([...this.open]);
  }

  /** Brings those pairs further that waited for these texts, with the help of the cache where they need others now. */
  advance(answered: readonly TextRequest[]): Promise<Step> {
    return this.advanceWorks(this.takeWaiting(answered));
  }

  /** Like `advance`, where nothing new can be needed: after a refusal. */
  settle(refused: readonly TextRequest[]): PairUpdate[] {
    return this.advanceOnce(this.takeWaiting(refused)).updates;
  }

  /** All pairs that are still open have failed. */
  giveUp(error: AppError): PairUpdate[] {
    const updates = [...this.open].map(({ pair }): PairUpdate => ({ id: pair.id, state: 'failed', error }));
    this.open.clear();
    return updates;
  }

  private async advanceWorks(works: readonly PairWork[]): Promise<Step> {
    const step: Step = { updates: [], misses: [] };
    let round = works;
    while (round.length > 0) {
      const { updates, needed } = this.advanceOnce(round);
      step.updates.push(...updates);
      const fresh = this.answers.onlyNew(needed);
      const misses = new Set(await this.answers.readCache(fresh));
      step.misses.push(...misses);
      round = this.takeWaiting(fresh.filter((request) => !misses.has(request)));
    }
    return step;
  }

  private advanceOnce(works: readonly PairWork[]): { updates: PairUpdate[]; needed: TextRequest[] } {
    const updates: PairUpdate[] = [];
    const needed: TextRequest[] = [];
    for (const work of works) {
      const { id } = work.pair;
      const outcome = work.advance(this.answers.lookup);
      if (outcome.state === 'waiting') {
        needed.push(...outcome.for);
        for (const request of outcome.for) this.wait(work, request);
        continue;
      }
      this.open.delete(work);
      if (outcome.state === 'done') {
        updates.push({ id, state: 'done', translation: outcome.translation, engine: this.engine.id });
      } else {
        const error = this.answers.refusalOf(outcome.request);
        updates.push({ id, state: 'failed', ...(error && { error }) });
      }
    }
    return { updates, needed };
  }

  private wait(work: PairWork, request: TextRequest): void {
    const name = `${request.form}:${request.text}`;
    const waiting = this.waiting.get(name);
    if (waiting) waiting.add(work);
    else this.waiting.set(name, new Set([work]));
  }

  /** The open pairs that wait for any of these, in reading order; they no longer do. */
  private takeWaiting(requests: readonly TextRequest[]): PairWork[] {
    const works = new Set<PairWork>();
    for (const { form, text } of requests) {
      const name = `${form}:${text}`;
      for (const work of this.waiting.get(name) ?? []) if (this.open.has(work)) works.add(work);
      this.waiting.delete(name);
    }
    return [...works];
  }
}
