import { withoutFragment } from '../core/address';
import type { Article } from '../core/article';
import type { EngineId } from '../core/engine-id';
import type { EngineFailure } from '../core/engine-use';
import type { AppError } from '../core/errors';
import type { CheckId } from '../core/finding';
import type { JobSnapshot } from '../core/job';
import type { LanguageTag } from '../core/language';
import { thrownError } from '../core/thrown';
import { findBeginning } from './job-beginning';
import { JobComparison } from './job-comparison';
import { dependsOn, isOutdated, type JobBasis, languagesOf, loadBasis } from './job-conditions';
import { JobFindings } from './job-findings';
import { type JobListener, JobRecord } from './job-record';
import { ReaderMemory } from './reader-memory';
import type { ReaderSaid } from './reader-said';
import type { TabJobParts } from './tab-job-parts';

/**
 * The job of one tab: its article, its pairs, and what the reader does about them. Everything in here can be lost at any time: the page
 * can be read again and the cache holds what was translated.
 */
export class TabJob {
  private readonly record = new JobRecord();
  private isReading = false;
  private work = new AbortController();
  private readonly reader: ReaderMemory;
  private readonly findings: JobFindings;
  private readonly comparison: JobComparison;
  /** The settings that this job depends on, as they were when it began. */
  private madeWith = '';
  private gone: AppError | undefined;
  /** What the view shows that spoke last. */
  private visible: ReadonlySet<string> = new Set();

  constructor(private readonly parts: TabJobParts) {
    this.reader = new ReaderMemory(parts.memory);
    this.findings = new JobFindings(this.record, this.reader);
    this.comparison = new JobComparison(this.record, this.findings, this.reader, parts.compare);
  }

  /** True once the tab shows something else: whoever asks for the tab now wants another job. */
  get isStale(): boolean {
    return this.gone !== undefined;
  }

  /** All that is known of it now; undefined until there is an article. */
  get snapshot(): JobSnapshot | undefined {
    return this.record.snapshot;
  }

  get isWatched(): boolean {
    return this.record.isWatched;
  }

  /** Whether this address is the article's, whatever place in it. */
  isAbout(url: string): boolean {
    return this.snapshot !== undefined && withoutFragment(url) === withoutFragment(this.snapshot.article.url);
  }

  /** Watches the job: first everything so far, then each event. Returns what ends it. Begins reading where nothing has begun. */
  attach(listener: JobListener): () => void {
    const detach = this.record.watch(listener);
    if (this.snapshot) {
      listener({ type: 'job', job: this.snapshot });
      this.reconsider();
    } else this.read();
    if (this.gone) listener({ type: 'notice', error: this.gone });
    return detach;
  }

  /** The page was closed or shows something else. The article that was read stays, and its translation goes on. */
  pageGone(how: 'closed' | 'changed'): void {
    const error: AppError = { kind: how === 'closed' ? 'page-closed' : 'page-changed' };
    this.gone = error;
    this.record.broadcast({ type: 'notice', error });
  }

  /**
   * Begins anew where the settings are others now, or what it stopped for may be settled: the prompt for a permission closes
   * the popup that asked, so that nobody is left to say that the reader has chosen and allowed.
   */
  reconsider(): void {
    this.run(this.resume());
  }

  private async resume(): Promise<void> {
    const { snapshot, madeWith } = this;
    const basis = await this.loadBasis();
    if (!snapshot || snapshot.id !== this.snapshot?.id || madeWith !== this.madeWith) return;
    if (isOutdated(this.snapshot, madeWith, basis, this.reader.said)) this.run(this.begin(snapshot.article));
  }

  /** Translates the same article anew, with the settings of now and the language the reader says it is in. */
  restart(language?: LanguageTag): void {
    this.remember({ isCancelled: false, ...(language && { language }) });
    if (this.snapshot) this.run(this.begin(this.snapshot.article));
    else this.read();
  }

  /** Reads the page as it is now, for everybody who watches. */
  reread(): void {
    this.work.abort();
    if (this.reader.said?.isCancelled) this.remember({ isCancelled: false });
    this.record.forget();
    this.gone = undefined;
    this.read();
  }

  /** The reader sees these pairs now. */
  showing(pairs: readonly string[]): void {
    this.visible = new Set(pairs);
  }

  /** Asks again for every pair that is not done. */
  retry(): void {
    this.reader.forgiveAll();
    this.askAgain();
  }

  /** The reader agreed to what this engine has to download. */
  accept(engine: EngineId): void {
    this.reader.forgive(engine);
    this.remember({ accepted: [...this.reader.accepted.filter((known) => known !== engine), engine] });
    this.askAgain();
  }

  /** What the reader agreed to in a view cannot be had. */
  passOver(failure: EngineFailure): void {
    this.reader.passOver(failure);
    this.askAgain();
  }

  /** The reader has looked at a finding. */
  dismiss(pairId: string, check: CheckId): void {
    if (this.snapshot) this.run(this.findings.dismiss(this.snapshot.article.url, pairId, check));
  }

  /** Other engines are asked about the whole article, once it is translated. */
  compare(engines: readonly EngineId[]): void {
    this.run(this.askOthers(engines));
  }

  private async askOthers(engines: readonly EngineId[]): Promise<void> {
    // Not the signal of later: what begins anew meanwhile, a page that became private, ends this.
    const { signal } = this.work;
    await this.comparison.begin(engines, await this.loadBasis(), signal);
  }

  markPrivate(isPrivate: boolean): void {
    this.remember({ isPrivate });
    // At once: nobody else may be asked about it from now on.
    this.record.tell({ isPrivate });
    if (this.snapshot) this.run(this.begin(this.snapshot.article));
  }

  private askAgain(): void {
    this.remember({ isCancelled: false });
    if (this.snapshot) this.run(this.translateRest(this.snapshot));
    else this.read();
  }

  private async translateRest(job: JobSnapshot): Promise<void> {
    const work = this.renewWork();
    const basis = await this.loadBasis();
    if (work.signal.aborted) return;
    if (this.madeWith !== dependsOn(basis)) return this.begin(job.article);
    this.record.finish('translating');
    const failed = job.pairs.filter(({ state }) => state === 'failed');
    this.record.update(failed.map(({ id }) => ({ id, state: 'pending' })));
    if (this.snapshot) await this.translate(this.snapshot, basis, work);
  }

  cancel(): void {
    if (this.snapshot?.state !== 'translating') return;
    this.renewWork();
    this.remember({ isCancelled: true });
    this.record.finish('cancelled');
  }

  /** The reader wants nothing more sent of pages at such addresses, whatever is under way. */
  refuse(isRefused: (url: string) => boolean): void {
    if (!this.snapshot || !isRefused(this.snapshot.article.url)) return;
    this.renewWork();
    if (this.snapshot.state === 'translating') this.record.finish('cancelled');
  }

  private read(): void {
    this.record.broadcast({ type: 'reading' });
    if (this.isReading) return;
    this.run(this.readArticle());
  }

  /** What throws is a bug, a storage that cannot be read, or a browser that is ending us. In any case nobody may be left waiting. */
  private run(work: Promise<void>): void {
    work.catch((thrown) => {
      const error = thrownError(thrown);
      if (this.snapshot) this.record.finish('failed', error);
      else this.record.broadcast({ type: 'failed', error });
    });
  }

  private async readArticle(): Promise<void> {
    this.isReading = true;
    const article = await this.parts.readPage().finally(() => {
      this.isReading = false;
    });
    if (article.ok) return this.begin(article.value);
    // It was closed before there was anybody to be told.
    if (article.error.kind === 'page-closed') this.gone = article.error;
    this.record.broadcast({ type: 'failed', error: article.error });
  }

  private async begin(article: Article): Promise<void> {
    const work = this.renewWork();
    const beginning = await findBeginning(article, this.reader, this.parts);
    if (work.signal.aborted) return;
    const { basis, language, isPrivate, isStopped } = beginning;
    const { targetLanguage: target, engine: choice } = basis.settings;
    this.madeWith = dependsOn(basis);
    const job: JobSnapshot = {
      id: crypto.randomUUID(),
      state: 'translating',
      article,
      language,
      target,
      engines: { choice, offers: [], failures: [], isPrivate },
      // Without a known language the article is still cut, so that it can be read and the reader can say what it is.
      pairs: this.parts.planPairs(article, language.language ?? target, target),
      startedAt: this.parts.now().toISOString(),
    };
    this.record.begin(job);
    if (isStopped) this.record.finish('cancelled');
    else await this.translate(job, basis, work);
  }

  private loadBasis(): Promise<JobBasis> {
    return loadBasis(this.parts, this.snapshot?.article.url);
  }

  private remember(change: Partial<ReaderSaid>): void {
    const url = this.snapshot?.article.url;
    if (url !== undefined) this.run(this.reader.remember(url, change));
  }

  /** Ends what was under way and hands out the new beginning; what was ended finds its signal aborted and says no more. */
  private renewWork(): AbortController {
    this.work.abort();
    this.comparison.stop();
    this.work = new AbortController();
    return this.work;
  }

  private async translate(job: JobSnapshot, basis: JobBasis, work: AbortController): Promise<void> {
    const { settings, glossary } = basis;
    const languages = languagesOf(job);
    if (!languages.ok) return this.record.finish('failed', languages.error);
    this.findings.begin(languages.value, work.signal);
    const result = await this.parts.translate({
      languages: languages.value,
      settings,
      wishes: {
        isPrivate: job.engines.isPrivate,
        accepted: this.reader.accepted,
        passedOver: this.reader.passedOver,
      },
      article: job.article,
      glossary: glossary.entries,
      pairs: job.pairs.filter((pair) => pair.state !== 'done'),
      all: job.pairs,
      signal: work.signal,
      isVisible: (id) => this.visible.has(id),
      onPairs: (updates) => {
        if (work.signal.aborted) return;
        this.record.update(updates);
        this.findings.check(updates);
      },
      onEngines: (news) => {
        if (!work.signal.aborted) this.record.tell(news);
      },
      onCost: (cost) => {
        if (!work.signal.aborted) this.record.tell({ cost });
      },
      onCacheFailure: (error) => this.record.broadcast({ type: 'notice', error }),
    });
    if (work.signal.aborted) return;
    if (result.ok) this.record.finish('done');
    else this.record.finish('failed', result.error);
    if (result.ok) await this.comparison.resume(basis, work.signal);
  }
}
