import type { Article } from '../core/article';
import type { EngineId } from '../core/engine-id';
import type { AppError } from '../core/errors';
import type { JobSnapshot, JobState } from '../core/job';
import { isSameLanguage, type LanguageDecision, type LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { Engine } from '../engines/engine';
import type { JobEvent, PairUpdate } from '../protocol/job-port';

export interface TabJobParts {
  readPage(): Promise<Result<Article>>;
  detectLanguage(article: Article): Promise<LanguageDecision>;
  loadSettings(): Promise<Settings>;
  createEngine(id: EngineId, settings: Settings): Result<Engine>;
  planPairs(article: Article, source: LanguageTag, target: LanguageTag): Pair[];
  translate(work: TranslationWork): Promise<Result<void>>;
  now(): Date;
}

export interface TranslationWork {
  pairs: readonly Pair[];
  languages: { source: LanguageTag; target: LanguageTag };
  engine: Engine;
  signal: AbortSignal;
  onPairs(updates: PairUpdate[]): void;
}

type Listener = (event: JobEvent) => void;

/**
 * The job of one tab: its article, its pairs, and who is watching. Everything in here can be lost at any time: the page
 * can be read again and the cache holds what was translated.
 */
export class TabJob {
  private readonly listeners = new Set<Listener>();
  private snapshot: JobSnapshot | undefined;
  private isReading = false;
  private work = new AbortController();
  private readerLanguage: LanguageTag | undefined;
  private gone: AppError | undefined;

  constructor(private readonly parts: TabJobParts) {}

  /** True once the tab shows something else: whoever asks for the tab now wants another job. */
  get isStale(): boolean {
    return this.gone !== undefined;
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Whether this address is the article's, at whatever place in it. */
  isAbout(url: string): boolean {
    return this.snapshot !== undefined && withoutFragment(url) === withoutFragment(this.snapshot.article.url);
  }

  /** Watches the job: first everything so far, then each event. Returns what ends it. Begins reading where nothing has begun. */
  attach(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.snapshot) {
      listener({ type: 'job', job: this.snapshot });
      this.reconsider();
    } else this.read();
    if (this.gone) listener({ type: 'notice', error: this.gone });
    return () => this.listeners.delete(listener);
  }

  /** The page was closed or shows something else. The article that was read stays, and its translation goes on. */
  pageGone(how: 'closed' | 'changed'): void {
    const error: AppError = { kind: how === 'closed' ? 'page-closed' : 'page-changed' };
    this.gone = error;
    this.broadcast({ type: 'notice', error });
  }

  /**
   * Begins anew where what it stopped for may be settled: the prompt for a permission closes the popup that asked, so that
   * nobody is left to say that the reader has chosen and allowed.
   */
  reconsider(): void {
    this.run(this.resume());
  }

  private async resume(): Promise<void> {
    const reason = this.snapshot?.error?.kind;
    if (reason !== 'engine-not-chosen' && reason !== 'engine-not-allowed') return;
    const { engine } = await this.parts.loadSettings();
    if (engine && this.snapshot?.error?.kind === reason) this.restart();
  }

  /** Translates the same article anew, with the settings of now and the language the reader says it is in. */
  restart(language?: LanguageTag): void {
    this.readerLanguage = language ?? this.readerLanguage;
    if (this.snapshot) this.run(this.begin(this.snapshot.article));
    else this.read();
  }

  /** Asks again for every pair that is not done. */
  retry(): void {
    if (this.snapshot) this.run(this.translateRest());
    else this.read();
  }

  private async translateRest(): Promise<void> {
    if (!this.snapshot) return;
    const work = this.renewWork();
    const settings = await this.parts.loadSettings();
    if (work.signal.aborted) return;
    const failed = this.snapshot.pairs.filter((pair) => pair.state === 'failed');
    this.finish('translating');
    this.update(failed.map(({ id }) => ({ id, state: 'pending' })));
    await this.translate(this.snapshot, settings, work);
  }

  cancel(): void {
    if (this.snapshot?.state !== 'translating') return;
    this.work.abort();
    this.finish('cancelled');
  }

  private read(): void {
    this.broadcast({ type: 'reading' });
    if (this.isReading) return;
    this.isReading = true;
    this.run(
      this.readArticle().finally(() => {
        this.isReading = false;
      }),
    );
  }

  /** What throws is a bug, or a browser that is ending us. Either way nobody may be left waiting. */
  private run(work: Promise<void>): void {
    work.catch((thrown) => {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      if (this.snapshot) this.finish('failed', { kind: 'broken', detail });
      else this.broadcast({ type: 'failed', error: { kind: 'broken', detail } });
    });
  }

  private async readArticle(): Promise<void> {
    const article = await this.parts.readPage();
    if (article.ok) await this.begin(article.value);
    else this.broadcast({ type: 'failed', error: article.error });
  }

  private async begin(article: Article): Promise<void> {
    const work = this.renewWork();
    const settings = await this.parts.loadSettings();
    const language = await this.decideLanguage(article);
    if (work.signal.aborted) return;
    const { targetLanguage: target, engine } = settings;
    this.snapshot = {
      id: crypto.randomUUID(),
      state: 'translating',
      article,
      language,
      target,
      ...(engine && { engine }),
      // Without a known language the article is still cut, so that it can be read and the reader can say what it is.
      pairs: this.parts.planPairs(article, language.language ?? target, target),
      startedAt: this.parts.now().toISOString(),
    };
    this.broadcast({ type: 'job', job: this.snapshot });
    await this.translate(this.snapshot, settings, work);
  }

  /** Ends what was under way and hands out the new beginning; what was ended finds its signal aborted and says no more. */
  private renewWork(): AbortController {
    this.work.abort();
    this.work = new AbortController();
    return this.work;
  }

  private async decideLanguage(article: Article): Promise<LanguageDecision> {
    const decision = await this.parts.detectLanguage(article);
    if (!this.readerLanguage) return decision;
    const reader = { evidence: 'reader' as const, language: this.readerLanguage };
    return { language: this.readerLanguage, evidence: 'reader', signals: [...decision.signals, reader] };
  }

  private async translate(job: JobSnapshot, settings: Settings, work: AbortController): Promise<void> {
    const prepared = this.prepare(job, settings);
    if (!prepared.ok) return this.finish('failed', prepared.error);
    const result = await this.parts.translate({
      ...prepared.value,
      pairs: job.pairs.filter((pair) => pair.state !== 'done'),
      signal: work.signal,
      onPairs: (updates) => {
        if (!work.signal.aborted) this.update(updates);
      },
    });
    if (work.signal.aborted) return;
    if (result.ok) this.finish('done');
    else this.finish('failed', result.error);
  }

  private prepare(
    job: JobSnapshot,
    settings: Settings,
  ): Result<Pick<TranslationWork, 'engine' | 'languages'>> {
    const source = job.language.language;
    if (!source) return fail({ kind: 'language-unknown' });
    if (isSameLanguage(source, job.target)) return fail({ kind: 'same-language', language: source });
    if (!job.engine) return fail({ kind: 'engine-not-chosen' });
    const engine = this.parts.createEngine(job.engine, settings);
    if (!engine.ok) return engine;
    return ok({ engine: engine.value, languages: { source, target: job.target } });
  }

  private update(updates: PairUpdate[]): void {
    const job = this.snapshot;
    if (!job || updates.length === 0) return;
    const changed = new Map(updates.map((update) => [update.id, update]));
    job.pairs = job.pairs.map((pair) => {
      const update = changed.get(pair.id);
      return update ? { blockId: pair.blockId, original: pair.original, ...update } : pair;
    });
    this.broadcast({ type: 'pairs', jobId: job.id, pairs: updates });
  }

  private finish(state: JobState, error?: AppError): void {
    const job = this.snapshot;
    if (!job) return;
    const { error: _, ...rest } = job;
    this.snapshot = { ...rest, state, ...(error && { error }) };
    this.broadcast({ type: 'state', jobId: job.id, state, ...(error && { error }) });
  }

  private broadcast(event: JobEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
