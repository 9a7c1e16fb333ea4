import type { AppError } from '../core/errors';
import type { Term } from '../core/glossary';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import type { Translated } from '../core/translated';
import type { Engine } from '../engines/engine';
import type { Answers } from './answers';
import type { FindTerms } from './markup/marks';
import type { PairUpdate } from './pair-update';
import { PairWork } from './pair-work';
import { plainBlocks } from './plain-blocks';
import type { TextRequest } from './queue/queue-client';

/** What came of a step: pairs to report, and texts that only the engine can give. */
interface Step {
  updates: PairUpdate[];
  misses: TextRequest[];
}

/** A pair that waits for a text, and how soon it is wanted: smaller first. */
interface WaitingPair {
  pair: Pair;
  rank: number;
  /** Whether the text is its sentence. */
  isSentence: boolean;
}

/** The pairs of a job that are not done, and which text each of them waits for. */
export class PairBoard {
  private readonly open: Set<PairWork>;
  private readonly waiting = new Map<string, Set<PairWork>>();
  /** Places in reading order. */
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    pairs: readonly Pair[],
    private readonly engine: Engine,
    languages: LanguagePair,
    private readonly answers: Answers,
    findTerms: FindTerms,
    /** All pairs of the article, where `pairs` are not. */
    all: readonly Pair[] = pairs,
  ) {
    const undone = pairs.filter((pair) => pair.state !== 'done');
    const plain = plainBlocks(all, engine, findTerms);
    const formOf = ({ blockId }: Pair) => (plain.has(blockId) ? 'text' : engine.markup);
    this.open = new Set(undone.map((pair) => new PairWork(pair, engine, languages, findTerms, formOf(pair))));
    this.places = new Map(pairs.map(({ id }, place) => [id, place]));
  }

  /** The first pair, in reading order, of those that wait for a text, and its place; visible ones come before all others. */
  firstWaiting(request: TextRequest, isVisible: (pairId: string) => boolean): WaitingPair | undefined {
    let first: WaitingPair | undefined;
    for (const work of this.waiting.get(nameOf(request)) ?? []) {
      const { pair } = work;
      const place = this.places.get(pair.id) ?? 0;
      const rank = isVisible(pair.id) ? place - this.places.size : place;
      if (!first || rank < first.rank) first = { pair, rank, isSentence: work.isSentence(request) };
    }
    return first;
  }

  /** The settled terms in a text. */
  termsOf(request: TextRequest): Term[] {
    const [work] = this.waiting.get(nameOf(request)) ?? [];
    return work?.terms ?? [];
  }

  /** Pairs as they will be if this is what a text becomes; nothing is settled by it. */
  preview(request: TextRequest, translated: Translated): PairUpdate[] {
    const name = nameOf(request);
    return [...(this.waiting.get(name) ?? [])].flatMap((work): PairUpdate[] => {
      const outcome = work.advance((other) =>
        nameOf(other) === name ? translated : this.answers.lookup(other),
      );
      if (outcome.state !== 'done') return [];
      const { translation } = outcome;
      return [{ id: work.pair.id, state: 'done', translation, engine: this.engine.id }];
    });
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
        const { state, ...made } = outcome;
        updates.push({ id, state, ...made, engine: this.engine.id });
      } else {
        const error = this.answers.refusalOf(outcome.request);
        updates.push({ id, state: 'failed', ...(error && { error }) });
      }
    }
    return { updates, needed };
  }

  private wait(work: PairWork, request: TextRequest): void {
    const name = nameOf(request);
    const waiting = this.waiting.get(name);
    if (waiting) waiting.add(work);
    else this.waiting.set(name, new Set([work]));
  }

  /** The open pairs that wait for any of these, in reading order; they no longer do. */
  private takeWaiting(requests: readonly TextRequest[]): PairWork[] {
    const works = new Set<PairWork>();
    for (const request of requests) {
      const name = nameOf(request);
      for (const work of this.waiting.get(name) ?? []) if (this.open.has(work)) works.add(work);
      this.waiting.delete(name);
    }
    return [...works];
  }
}

function nameOf({ form, text }: TextRequest): string {
  return `${form}:${text}`;
}
