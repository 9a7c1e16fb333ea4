import type { AppError } from '../core/errors';
import type { GlossaryEntry, Term } from '../core/glossary';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import { fail, ok, type Result } from '../core/result';
import type { TokenUsage } from '../core/tokens';
import type { Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';
import type { Engine, EngineIo } from '../engines/engine';
import type { MarkupForm, RequestContext } from '../engines/translation';
import { Answers } from './answers';
import { PairBoard } from './pair-board';
import type { PairUpdate } from './pair-update';
import type { EngineQueue } from './queue/engine-queue';
import type { LookUp } from './queue/look-ups';
import type { Place, QueueClient, TextRequest } from './queue/queue-client';
import { TermFinder } from './terms/term-finder';

export interface TranslatePairsInput {
  /** In reading order. Those that are done are passed over. */
  pairs: readonly Pair[];
  /** All pairs of the article, where `pairs` are not: how a sentence is sent depends on the others of its block. */
  all?: readonly Pair[];
  languages: LanguagePair;
  engine: Engine;
  /** That of the engine's server, which other jobs use too. */
  queue: EngineQueue;
  cache: TranslationCache;
  io: Pick<EngineIo, 'http' | 'device'>;
  signal: AbortSignal;
  /** What is settled: the reader's glossary, names. */
  terms?: readonly GlossaryEntry[];
  /** What a pair stands in. */
  contextOf?(pair: Pair): RequestContext | undefined;
  /** Whether a reader sees the pair at this moment. */
  isVisible?(pairId: string): boolean;
  onPairs(updates: PairUpdate[]): void;
  /** Told once, where the cache cannot be read or written. The job goes on without it. */
  onCacheFailure?(error: AppError): void;
  /** Told once, before anything is sent: the texts that the cache has not. */
  onNeeds?(texts: readonly string[]): void;
  onUsage?(usage: TokenUsage): void;
}

/**
 * Translates pairs: what the cache has is reported first, the rest is asked of the engine, headline first, and kept in the
 * cache while it is reported, before more is asked for or the work ends. Every pair is reported once as `done` or as
 * `failed`, and maybe before as `done` with what an engine that writes slowly has written.
 *
 * Succeeds where the work was brought to its end, also where single pairs failed. Fails with the error that ended it before;
 * all pairs not done are reported failed with it. Resolves with success when the signal is aborted: what is not reported by
 * then stays pending, and what was under way is lost unless it came back.
 */
export function translatePairs(input: TranslatePairsInput): Promise<Result<void>> {
  return new PairsJob(input).run();
}

class PairsJob implements QueueClient {
  readonly engine: Engine;
  readonly languages: LanguagePair;
  readonly io: Pick<EngineIo, 'http' | 'device'>;
  readonly signal: AbortSignal;
  private readonly answers: Answers;
  private readonly board: PairBoard;
  /** Texts that were put in line and did not come back. */
  private outstanding = 0;
  /** Answers that are being kept and shown. */
  private readonly keeping = new Set<Promise<void>>();
  private isStopped = false;
  private end: { resolve(result: Result<void>): void; reject(thrown: unknown): void } | undefined;

  constructor(private readonly input: TranslatePairsInput) {
    const { engine, languages, cache, terms = [] } = input;
    this.engine = engine;
    this.languages = languages;
    this.io = input.io;
    this.signal = input.signal;
    this.answers = new Answers(
      cache,
      { engine, languages, termsOf: (request) => this.termsOf(request) },
      (error) => input.onCacheFailure?.(error),
    );
    const finder = new TermFinder(terms, languages);
    const findTerms = (text: string) => finder.find(text);
    this.board = new PairBoard(input.pairs, engine, languages, this.answers, findTerms, input.all);
  }

  async run(): Promise<Result<void>> {
    const lookUp = this.input.queue.lookUp();
    try {
      const { updates, misses } = await this.board.advanceAll();
      this.report(updates);
      if (misses.length === 0 || this.signal.aborted) return ok(undefined);
      this.input.onNeeds?.(misses.map(({ text }) => text));
      // Not waited for in here: the look-up ends once everything is asked for.
      return new Promise((resolve, reject) => {
        this.end = { resolve, reject };
        this.signal.addEventListener('abort', () => resolve(ok(undefined)), { once: true });
        this.ask(misses, lookUp);
      });
    } finally {
      lookUp.end();
    }
  }

  keyOf({ form, text }: TextRequest): string {
    const { engine, languages } = this;
    const { source, target } = languages;
    const terms = this.termsOf({ form, text });
    return JSON.stringify([engine.id, engine.version, source, target, terms, form, text]);
  }

  placeOf(request: TextRequest): Place {
    const first = this.board.firstWaiting(request, (id) => this.input.isVisible?.(id) ?? false);
    if (!first) return { rank: Number.POSITIVE_INFINITY, blockId: '', index: 0, isSentence: false };
    const { pair, rank, isSentence } = first;
    const index = Number(pair.id.slice(pair.id.lastIndexOf('.') + 1));
    return { rank, blockId: pair.blockId, index, isSentence };
  }

  termsOf(request: TextRequest): readonly Term[] {
    return this.engine.usesTerms ? this.board.termsOf(request) : [];
  }

  contextOf(request: TextRequest): RequestContext | undefined {
    const first = this.board.firstWaiting(request, () => false);
    return first && this.input.contextOf?.(first.pair);
  }

  async onAnswers(form: MarkupForm, translations: ReadonlyMap<string, Translated>): Promise<void> {
    const keeping = this.keep(form, translations);
    this.keeping.add(keeping);
    await keeping.finally(() => this.keeping.delete(keeping));
  }

  private async keep(form: MarkupForm, translations: ReadonlyMap<string, Translated>): Promise<void> {
    // The reader does not wait for the store; who has to be paid for more does.
    const kept = this.answers.keep(form, translations);
    const lookUp = this.input.queue.lookUp();
    try {
      const { updates, misses } = await this.board.advance(
        [...translations.keys()].map((text) => ({ form, text })),
      );
      this.report(updates);
      await kept;
      this.ask(misses, lookUp);
    } finally {
      lookUp.end();
    }
    this.settled(translations.size);
  }

  onPart(request: TextRequest, translated: Translated): void {
    this.report(this.board.preview(request, translated));
  }

  onRefused(request: TextRequest, error: AppError): void {
    this.answers.refuse(request, error);
    this.report(this.board.settle([request]));
    this.settled(1);
  }

  /** What came before the end is shown before it. */
  onStopped(error: AppError): void {
    this.isStopped = true;
    void Promise.allSettled(this.keeping).then(() => {
      this.report(this.board.giveUp(error));
      this.end?.resolve(fail(error));
    });
  }

  onThrown(thrown: unknown): void {
    this.end?.reject(thrown);
  }

  onUsage(usage: TokenUsage): void {
    this.input.onUsage?.(usage);
  }

  private ask(requests: readonly TextRequest[], lookUp: LookUp): void {
    if (this.isStopped) return;
    this.outstanding += requests.length;
    this.input.queue.add(this, requests, lookUp);
  }

  private settled(texts: number): void {
    this.outstanding -= texts;
    if (this.outstanding > 0) return;
    this.input.queue.leave(this);
    this.end?.resolve(ok(undefined));
  }

  private report(updates: PairUpdate[]): void {
    if (updates.length > 0 && !this.signal.aborted) this.input.onPairs(updates);
  }
}
